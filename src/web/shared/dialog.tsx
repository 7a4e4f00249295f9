import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A card in the middle, a wide one, or a sheet at the side that leaves the patient in view. */
  readonly shape?: 'card' | 'wide' | 'sheet';
  readonly children: ReactNode;
}

/** A modal dialogue with a heading and a close button; Escape closes it and focus returns to where it was. */
export function Dialog({ title, onClose, shape = 'card', children }: DialogProps) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={styles[`${shape}Overlay`] ?? ''}>
      <Modal className={styles[shape] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <Button look="quiet" onPress={onClose} aria-label={`Close ${title.toLowerCase()}`} className={styles['close']}>
              <X aria-hidden />
            </Button>
          </header>
          <div className={styles['body']}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
