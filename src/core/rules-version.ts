/** Version of the clinical rules; every encounter carries the one it ran under. Raise it when a rule changes what happens. */
export const rulesVersion = '1.2.0';
