import { unreachable } from '../../core/shared/unreachable.ts';

/** Why a database, or one commune's file, can't be used. */
export type DatabaseRefusal =
  | { readonly code: 'settings-malformed'; readonly variable: string; readonly reason: string }
  | { readonly code: 'folder-unusable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly reason: string }
  | { readonly code: 'file-of-another'; readonly file: string; readonly commune: string; readonly found: string }
  | { readonly code: 'schema-newer'; readonly place: string; readonly found: number; readonly known: number }
  | { readonly code: 'schema-behind'; readonly place: string; readonly found: number; readonly known: number }
  | { readonly code: 'server-unreachable'; readonly reason: string }
  | { readonly code: 'server-too-old'; readonly version: string }
  | { readonly code: 'role-too-powerful'; readonly role: string }
  | { readonly code: 'isolation-missing'; readonly tables: readonly string[] };

/** Thrown when one commune's data can't be reached; the other communes go on. */
export class UnusableDatabaseError extends Error {
  override readonly name = 'UnusableDatabaseError';
  readonly refusal: DatabaseRefusal;

  constructor(refusal: DatabaseRefusal) {
    super(explainDatabaseRefusal(refusal));
    this.refusal = refusal;
  }
}

/** What happened, where, and what to do, for the person who runs the server. */
export function explainDatabaseRefusal(refusal: DatabaseRefusal): string {
  switch (refusal.code) {
    case 'settings-malformed':
      return `La variable ${refusal.variable} n’est pas utilisable\u00A0: ${refusal.reason}. Corrigez-la dans le fichier «\u202F.env\u202F», puis relancez.`;
    case 'folder-unusable':
      return `Le dossier des bases de données «\u202F${refusal.folder}\u202F» ne peut être ni créé ni écrit (${refusal.reason}). Vérifiez à qui il appartient, ou changez PERRON_DATA.`;
    case 'file-unreadable':
      return `Le fichier «\u202F${refusal.file}\u202F» n’est pas une base de données lisible (${refusal.reason}). Remettez la dernière sauvegarde de cette commune\u00A0; les autres ne sont pas touchées.`;
    case 'file-of-another':
      return `Le fichier «\u202F${refusal.file}\u202F» porte les données de «\u202F${refusal.found}\u202F», pas celles de «\u202F${refusal.commune}\u202F». Rendez-lui son nom, et remettez à sa place le fichier de la commune.`;
    case 'schema-newer':
      return `La base de données «\u202F${refusal.place}\u202F» vient d’une version plus récente de Perron (étape ${refusal.found}, alors que ce programme s’arrête à ${refusal.known}). Mettez Perron à jour\u00A0; rien n’a été modifié.`;
    case 'schema-behind':
      return `La base de données «\u202F${refusal.place}\u202F» attend une mise à niveau (étape ${refusal.found} sur ${refusal.known}). Donnez DATABASE_OWNER_URL, l’adresse du rôle propriétaire, et relancez\u00A0: la mise à niveau se fait au démarrage.`;
    case 'server-unreachable':
      return `Le serveur Postgres ne répond pas (${refusal.reason}). Vérifiez DATABASE_URL, et que le serveur tourne.`;
    case 'server-too-old':
      return `Le serveur Postgres est en version ${refusal.version}\u00A0: il faut la version 15 ou une plus récente.`;
    case 'role-too-powerful':
      return `Le rôle Postgres «\u202F${refusal.role}\u202F» de DATABASE_URL peut passer outre le cloisonnement entre communes (administrateur, «\u202Fbypassrls\u202F» ou propriétaire des tables). Employez un rôle ordinaire, et gardez le propriétaire pour DATABASE_OWNER_URL.`;
    case 'isolation-missing':
      return `Le cloisonnement entre communes manque sur les tables ${refusal.tables.join(', ')}. Remettez la sécurité par ligne («\u202Fforce row level security\u202F») avant de relancer.`;
    default:
      return unreachable(refusal);
  }
}
