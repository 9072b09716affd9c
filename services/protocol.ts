import { defineExtensionMessaging } from '@webext-core/messaging';

/** One call of one method. Everything in it is plain JSON: no Date, Map, NaN or undefined in a list. */
export interface Call {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

export const messaging = defineExtensionMessaging<{ call(call: Call): unknown }>({
  // Our own errors are logged where they are caught; the default logger would repeat each message.
  logger: { debug() {}, log() {}, warn() {}, error() {} },
});
