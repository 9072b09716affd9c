import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes } from 'preact';
import styles from './Button.module.css';
import { Icon } from './Icon';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'icon' | 'label' | 'type'> {
  label: string;
  icon?: IconNode;
  /** Shows the icon alone; the label is still its name. */
  iconOnly?: boolean;
  /** `quiet` is a word to press; `main` is the one thing to do; `danger` destroys something. */
  kind?: 'quiet' | 'main' | 'danger';
}

export function Button({ label, icon, iconOnly = false, kind = 'quiet', ...rest }: ButtonProps) {
  const name = iconOnly ? { 'aria-label': label, title: label } : {};
  return (
    <button {...rest} {...name} type="button" class={styles.button} data-kind={kind}>
      {icon && <Icon icon={icon} filled={rest['aria-pressed'] === true} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
