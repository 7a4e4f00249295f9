import type { EncounterView } from '#protocol/views.ts';
import { Portrait } from '../portrait/portrait.tsx';
import { restingManner } from '../portrait/pose.ts';
import type { Viseme } from '../portrait/visemes.ts';
import styles from './people.module.css';
import type { Room } from './room.ts';

interface PeopleProps {
  readonly participants: EncounterView['participants'];
  readonly room: Room;
  readonly visemeNow: () => Viseme | null;
  readonly addressee: string | null;
}

/** Who is in the room: the patient at the centre, others a little aside. */
export function People({ participants, room, visemeNow, addressee }: PeopleProps) {
  const here = participants.filter((one) => !room.absent.includes(one.id));
  const [patient, ...others] = participants;
  const lastVoice = room.entries.findLast((entry) => entry.kind === 'said');
  const speaker = lastVoice?.kind === 'said' ? lastVoice.participant : patient?.id;
  const describe = (id: string, describes: string) => {
    const shown = room.entries.findLast((entry) => entry.kind === 'showed' && entry.participant === id);
    return shown?.kind === 'showed' ? `${describes} ${shown.text}` : describes;
  };
  const mannerOf = (id: string) => {
    const manner = room.manners[id] ?? restingManner;
    return id === patient?.id ? { ...manner, wears: manner.wears ?? room.worn } : manner;
  };
  return (
    <section className={styles['people']} aria-label="In the room">
      <div className={styles['halo']} aria-hidden />
      {patient !== undefined && here.includes(patient) ? (
        <figure className={styles['patient']}>
          <Portrait
            appearance={patient.appearance}
            manner={mannerOf(patient.id)}
            label={`${patient.name}. ${describe(patient.id, patient.appearance.describes)}`}
            alive
            className={styles['portrait']}
            {...(speaker === patient.id ? { visemeNow } : {})}
          />
        </figure>
      ) : (
        <p className={styles['empty']}>The chair is empty.</p>
      )}
      <div className={styles['others']}>
        {others
          .filter((one) => here.includes(one))
          .map((one) => (
            <figure key={one.id} className={`${styles['other']} ${addressee === one.id ? styles['addressed'] : ''}`}>
              <Portrait
                appearance={one.appearance}
                manner={mannerOf(one.id)}
                label={describe(one.id, one.appearance.describes)}
                alive
                className={styles['otherPortrait']}
                {...(speaker === one.id ? { visemeNow } : {})}
              />
              <figcaption>{one.name}</figcaption>
            </figure>
          ))}
      </div>
    </section>
  );
}
