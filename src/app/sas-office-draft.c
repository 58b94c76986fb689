#include "config.h"
#include <glib/gstdio.h>
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-import.h"
#include "sas-nip.h"
#include "sas-office-draft.h"
#include "sas-office.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

/* How many faults of a refused list are named. */
#define FAULTS_SHOWN 5

SasOfficeDraft *
sas_office_draft_new (void)
{
  SasOfficeDraft *draft = g_new0 (SasOfficeDraft, 1);

  draft->path = sas_office_default_path ();
  draft->office = g_strdup ("");
  draft->place = g_strdup ("");
  draft->letterhead = g_strdup ("");
  draft->roster = sas_roster_new ();
  return draft;
}

void
sas_office_draft_free (SasOfficeDraft *draft)
{
  g_free (draft->path);
  g_free (draft->office);
  g_free (draft->place);
  g_free (draft->letterhead);
  g_free (draft->me);
  g_clear_pointer (&draft->logo, g_bytes_unref);
  g_clear_pointer (&draft->roster, sas_roster_unref);
  g_free (draft);
}

static gboolean
refuse (const SasImport *import, GError **error)
{
  g_autoptr (GString) text = g_string_new (import->message);
  guint shown = 0;

  for (guint i = 0; i < import->notes->len && shown < FAULTS_SHOWN; i++)
    {
      const SasImportNote *note = g_ptr_array_index (import->notes, i);

      if (note->verdict != SAS_VERDICT_REJECTED)
        continue;
      g_string_append_printf (text, "%s", text->len > 0 ? "\n" : "");
      g_string_append_printf (text, _("Row %u: %s"), note->row, note->reason);
      shown++;
    }
  if (import->rejected > shown)
    g_string_append_printf (text, ngettext_ ("\nand %u more row", "\nand %u more rows", import->rejected - shown), import->rejected - shown);
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, text->str);
  return FALSE;
}

/* A roster only takes things in, and its own stay: so the changes go over one by one. */
static void
take_changes (SasRoster *roster, SasRoster *changes)
{
  for (guint i = 0; i < sas_roster_units (changes)->len; i++)
    sas_roster_put_unit (roster, sas_unit_copy (g_ptr_array_index (sas_roster_units (changes), i)));
  for (guint i = 0; i < sas_roster_people (changes)->len; i++)
    sas_roster_put_person (roster, sas_person_copy (g_ptr_array_index (sas_roster_people (changes), i)));
  for (guint i = 0; i < sas_roster_assignments (changes)->len; i++)
    sas_roster_put_assignment (roster, sas_assignment_copy (g_ptr_array_index (sas_roster_assignments (changes), i)));
}

gboolean
sas_office_draft_import (SasOfficeDraft *draft, const char *path, char **summary, GError **error)
{
  g_autoptr (SasSheet) sheet = sas_sheet_read_file (path, error);
  g_autoptr (SasImport) import = sheet != NULL ? sas_import_plan (sheet, draft->roster, SAS_IMPORT_ANY) : NULL;
  g_autofree char *name = g_path_get_basename (path);

  if (import == NULL)
    return FALSE;
  if (sas_import_has_errors (import))
    return refuse (import, error);
  take_changes (draft->roster, import->changes);
  *summary = g_strdup_printf (ngettext_ ("%s: %u row read", "%s: %u rows read", import->accepted), name, import->accepted);
  return TRUE;
}

/* Found by name, or made with the next code that is free. */
static const char *
unit_code (SasOfficeDraft *draft, const char *name)
{
  GPtrArray *units = sas_roster_units (draft->roster);
  SasUnit *unit;

  for (guint i = 0; i < units->len; i++)
    if (g_strcmp0 (((SasUnit *) g_ptr_array_index (units, i))->name, name) == 0)
      return ((SasUnit *) g_ptr_array_index (units, i))->code;
  unit = sas_unit_new ();
  g_free (unit->code);
  g_free (unit->name);
  unit->code = g_strdup_printf ("UNIT-%02u", units->len + 1);
  unit->name = g_strdup (name);
  sas_roster_put_unit (draft->roster, unit);
  return unit->code;
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

gboolean
sas_office_draft_add_person (SasOfficeDraft *draft, const char *number, const char *name, const char *position, const char *unit, GError **error)
{
  SasNip nip = sas_nip_parse (number);
  SasPerson *person;

  if (!nip.valid)
    {
      g_autofree char *why = sas_nip_explain (&nip);

      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, "%s: %s", *name != '\0' ? name : number, why);
      return FALSE;
    }
  if (*name == '\0')
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("%s has no name yet."), nip.number);
      return FALSE;
    }
  person = sas_person_new ();
  set_text (&person->nip, nip.number);
  set_text (&person->name, name);
  g_free (person->position);
  person->position = g_strdup (position);
  set_text (&person->unit, *unit != '\0' ? unit_code (draft, unit) : NULL);
  person->number_kind = nip.pppk ? SAS_NUMBER_NI_PPPK : SAS_NUMBER_NIP;
  person->employment = nip.pppk ? SAS_EMPLOYMENT_PPPK : SAS_EMPLOYMENT_PNS;
  person->birth_date = nip.birth;
  person->sex = nip.sex;
  sas_roster_put_person (draft->roster, person);
  return TRUE;
}

void
sas_office_draft_set_superior (SasOfficeDraft *draft, const char *nip, const char *superior)
{
  const SasPerson *known = sas_roster_person (draft->roster, nip);
  SasPerson *person;

  if (known == NULL)
    return;
  person = sas_person_copy (known);
  set_text (&person->superior, superior);
  sas_roster_put_person (draft->roster, person);
}

char *
sas_office_draft_letterhead (const char *office)
{
  g_autofree char *capitals = g_utf8_strup (office, -1);

  return g_strdup (capitals);
}

static gboolean
fill (SasOfficeDraft *draft, SasDb *db, const SasActor *actor, GError **error)
{
  return sas_settings_store_set (db, SAS_SETTING_OFFICE, draft->office, actor, error) &&
         sas_settings_store_set (db, SAS_SETTING_PLACE, draft->place, actor, error) &&
         sas_settings_store_set (db, SAS_SETTING_LETTERHEAD, draft->letterhead, actor, error) &&
         (draft->logo == NULL || sas_settings_store_set_bytes (db, SAS_SETTING_LOGO, draft->logo, actor, error)) &&
         (sas_roster_people (draft->roster)->len + sas_roster_units (draft->roster)->len == 0 ||
          sas_roster_store_merge (db, draft->roster, _("new office"), NULL, actor, error));
}

gboolean
sas_office_draft_create (SasOfficeDraft *draft, GError **error)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  SasDb *db = sas_office_create (draft->path, actor, error);
  gboolean filled;

  if (db == NULL)
    return FALSE;
  filled = fill (draft, db, actor, error);
  sas_db_close (db);
  /* It is ours, made a moment ago: a half-filled office would only be in the way of the next attempt. */
  if (!filled)
    g_remove (draft->path);
  return filled;
}
