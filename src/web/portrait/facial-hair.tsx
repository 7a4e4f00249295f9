import { mixColours } from './colour.ts';
import type { FaceShape } from './face-shape.ts';
import type { ClothColours } from './palette.ts';

/** Beard, moustache or stubble, under the mouth in drawing order. */
export function FacialHair({ face, kind, tones, clip }: { face: FaceShape; kind: string; tones: ClothColours; clip: string }) {
  const { mouthY: m, mouthHalf: h, chinY, jaw, halfWidth: w } = face;
  const moustache = `M200 ${m - 11}C${200 - 10} ${m - 15} ${200 - h + 2} ${m - 10} ${200 - h - 4} ${m + 3}C${200 - h + 8} ${m - 1} ${200 - 12} ${m - 4} 200 ${m - 5}C${200 + 12} ${m - 4} ${200 + h - 8} ${m - 1} ${200 + h + 4} ${m + 3}C${200 + h - 2} ${m - 10} ${200 + 10} ${m - 15} 200 ${m - 11}Z`;
  const beard = `M${200 - w - 1} ${face.eyeY + 10}C${200 - w + 4} ${face.eyeY + 34} ${200 - jaw + 8} ${m - 20} ${200 - h - 8} ${m - 8}C${200 - h - 8} ${m + 12} ${200 - 12} ${m + 13} 200 ${m + 13}S${200 + h + 8} ${m + 12} ${200 + h + 8} ${m - 8}C${200 + jaw - 8} ${m - 20} ${200 + w - 4} ${face.eyeY + 34} ${200 + w + 1} ${face.eyeY + 10}C${200 + w + 5} ${face.eyeY + 60} ${200 + jaw + 2} ${chinY + 2} 200 ${chinY + 12}C${200 - jaw - 2} ${chinY + 2} ${200 - w - 5} ${face.eyeY + 60} ${200 - w - 1} ${face.eyeY + 10}Z`;
  if (kind === 'moustache') return <path d={moustache} fill={tones.base} />;
  if (kind === 'beard')
    return (
      <g>
        <path d={beard} fill={tones.base} />
        <path d={moustache} fill={tones.base} />
        <path
          d={`M${200 - 16} ${chinY - 4}Q200 ${chinY + 6} ${200 + 16} ${chinY - 4}`}
          fill="none"
          stroke={tones.light}
          strokeWidth="3"
          strokeLinecap="round"
          opacity="0.22"
        />
      </g>
    );
  if (kind === 'stubble') {
    const shadow = `M${200 - w - 4} ${face.eyeY + 20}C${200 - w + 12} ${m - 14} ${200 - jaw + 6} ${m - 8} ${200 - h + 2} ${m - 13}Q200 ${m - 18} ${200 + h - 2} ${m - 13}C${200 + jaw - 6} ${m - 8} ${200 + w - 12} ${m - 14} ${200 + w + 4} ${face.eyeY + 20}V${chinY + 6}H${200 - w - 4}Z`;
    return <path d={shadow} fill={mixColours(tones.base, '#1c1512', 0.6)} opacity="0.2" clipPath={clip} />;
  }
  return null;
}
