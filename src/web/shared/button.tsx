import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'usual' | 'large';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Button({ look = 'secondary', size = 'usual', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={[styles['button'], styles[look], styles[size], className].filter(Boolean).join(' ')} />;
}

/** The class of a link that looks like a button. */
export function buttonClass(look: 'primary' | 'secondary' | 'quiet', size: 'usual' | 'large' = 'usual'): string {
  return [styles['button'], styles[look], styles[size]].filter(Boolean).join(' ');
}
