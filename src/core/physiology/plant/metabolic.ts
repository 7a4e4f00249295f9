import { above, clamp } from './clamp.ts';
import type { Plant } from './plant.ts';

/** Lactate: rest, per unit of oxygen shortfall, per minute of debt, mmol/L; clearance half-time about 10 min in health. */
const lactateRest = 1;
const lactatePerShortfall = 12;
const lactatePerDebt = 0.16;
const lactateMinutes = 14;
/** Low pressure and low flow starve some beds before the whole: thresholds and weights. */
const starvedBelowMmHg = 62;
const lowPressureWeight = 0.8;
const lowFlowStart = 0.35;
const lowFlowWeight = 0.5;
/** Debt repaid each minute when flow is good. */
const debtRepaid = 0.03;
/** Bicarbonate lost per mmol/L of lactate and of ketones; buffering takes about 15 min. */
const bicarbonatePerLactate = 0.95;
const bicarbonatePerKetone = 2.1;
const bufferMinutes = 15;
/** Ketones fall at most this fast under insulin, mmol/L/min (JBDS target 0.5 mmol/L/h and more). */
const ketoneClearance = 0.022;
/** Insulin effect at half, in reference doses: 0.1 unit/kg/h gives about two thirds. */
const insulinHalf = 2.2;
/** Liver and tissue glucose turnover at rest, mmol/L/min (2 mg/kg/min over 0.19 L/kg). */
const glucoseTurnover = 0.0085;
const insulinUptake = 0.085;
const renalThreshold = 10;
const renalLoss = 0.0009;
/** Given glucose spreads with this time constant, min, and no faster than this, mmol/L/min. */
const spreadMinutes = 5;
const fastestSpread = 1.1;
/** Sugar by mouth leaves the gut at this share per min (15 g raises glucose within 10-15 min). */
const gutPerMin = 0.06;
/** The body follows its set point, min. */
const temperatureMinutes = 45;

export function stepMetabolic(plant: Plant, minutes: number): void {
  const { state, flows, levers, baseline } = plant;
  const flowLost = 1 - flows.cardiacOutputLPerMin / baseline.cardiacOutputLPerMin;
  const starved = clamp(
    flows.oxygenShortfall +
      lowPressureWeight * clamp((starvedBelowMmHg - state.meanArterialMmHg) / 40, 0, 1) +
      lowFlowWeight * clamp(flowLost - lowFlowStart, 0, 1),
    0,
    1.5,
  );
  state.oxygenDebtMin = clamp(state.oxygenDebtMin + (starved - debtRepaid) * minutes, 0, 60);
  const lactate = lactateRest + levers.lactateMmolPerL + lactatePerShortfall * starved + lactatePerDebt * state.oxygenDebtMin;
  state.lactateMmolPerL += ((lactate - state.lactateMmolPerL) * minutes) / lactateMinutes;

  const insulin = flows.insulin / (flows.insulin + insulinHalf);
  const ketones = levers.ketonesMmolPerLPerMin * (1 - insulin) - ketoneClearance * insulin;
  state.ketonesMmolPerL = clamp(state.ketonesMmolPerL + ketones * minutes, 0.1, 15);
  const buffered =
    baseline.bicarbonateMmolPerL -
    bicarbonatePerLactate * (state.lactateMmolPerL - lactateRest) -
    bicarbonatePerKetone * above(state.ketonesMmolPerL - 0.3);
  state.bicarbonateMmolPerL += ((clamp(buffered, 3, 45) - state.bicarbonateMmolPerL) * minutes) / bufferMinutes;
  stepGlucose(plant, insulin, minutes);
  const set = baseline.temperatureCelsius + levers.temperatureSetCelsius;
  state.temperatureCelsius += ((set - state.temperatureCelsius) * minutes) / temperatureMinutes;
}

function stepGlucose(plant: Plant, insulin: number, minutes: number): void {
  const { state, levers } = plant;
  const glucose = state.glucoseMmolPerL;
  const absorbed = state.gutGlucoseMmolPerL * Math.min(1, gutPerMin * minutes);
  state.gutGlucoseMmolPerL -= absorbed;
  state.glucoseDueMmolPerL += absorbed;
  const spread = Math.min(state.glucoseDueMmolPerL, Math.min(state.glucoseDueMmolPerL / spreadMinutes, fastestSpread) * minutes);
  state.glucoseDueMmolPerL -= spread;
  const rescue = glucose < 3.5 ? 1 + 0.4 * (3.5 - glucose) : 1;
  const ownInsulin = levers.insulinSensitivity * clamp((glucose - 4.2) / 1.3, 0, 5) * clamp(glucose / 8, 0.25, 1.6);
  const kidneys = renalLoss * above(glucose - renalThreshold) * clamp((state.meanArterialMmHg - 50) / 25, 0, 1);
  const change =
    glucoseTurnover * levers.hepaticGlucose * rescue -
    glucoseTurnover * ownInsulin -
    insulinUptake * insulin * clamp(glucose / 14, 0.25, 1) -
    levers.glucoseUptakeMmolPerLPerMin -
    kidneys;
  state.glucoseMmolPerL = clamp(glucose + spread + change * minutes, 0.5, 60);
}
