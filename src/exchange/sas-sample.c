#include "config.h"
#include "sas-backup.h"
#include "sas-dialogue-store.h"
#include "sas-error.h"
#include "sas-import.h"
#include "sas-note-store.h"
#include "sas-office.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"
#include "sas-sample-private.h"
#include "sas-sample-resources.h"
#include "sas-sample.h"
#include "sas-settings-store.h"
#include "sas-workflow.h"

#define FOLDER "/id/sasaran/sample/"

/* What is printed on forms is Indonesian whatever the language of the window. */
static const struct { const char *key, *value; } settings[] = {
  { SAS_SETTING_OFFICE, "Pemerintah Kabupaten Tirtasari" },
  { SAS_SETTING_PLACE, SAS_SAMPLE_PLACE },
  { SAS_SETTING_LETTERHEAD, "PEMERINTAH KABUPATEN TIRTASARI\nDINAS PEKERJAAN UMUM DAN PENATAAN RUANG\n"
                            "Jalan Bendung Kali Tirta Nomor 12, Tirtasari\n"
                            "Telepon (0999) 555012, pos-el dpupr@tirtasari.example" },
  { SAS_SETTING_ALLOWANCE, "sangat-baik=110; baik=100; butuh-perbaikan=85; kurang=60; sangat-kurang=40" },
  { SAS_SETTING_SAMPLE, "1" },
};

/* The reference by function keeps the bundle in the program although the library is static. */
GBytes *
sas_sample_read (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);

  return g_resource_lookup_data (sas_sample_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* --- the office itself --- */

static gboolean
fill_settings (const SasSampleOffice *office, GError **error)
{
  g_autoptr (GBytes) logo = sas_sample_read ("lambang.png", error);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!sas_settings_store_set (office->db, settings[i].key, settings[i].value, office->operator_, error))
      return FALSE;
  return logo != NULL && sas_settings_store_set_bytes (office->db, SAS_SETTING_LOGO, logo, office->operator_, error);
}

static void
put_changes (SasRoster *roster, SasRoster *changes)
{
  GPtrArray *units = sas_roster_units (changes);
  GPtrArray *people = sas_roster_people (changes);
  GPtrArray *assignments = sas_roster_assignments (changes);

  for (guint i = 0; i < units->len; i++)
    sas_roster_put_unit (roster, sas_unit_copy (units->pdata[i]));
  for (guint i = 0; i < people->len; i++)
    sas_roster_put_person (roster, sas_person_copy (people->pdata[i]));
  for (guint i = 0; i < assignments->len; i++)
    sas_roster_put_assignment (roster, sas_assignment_copy (assignments->pdata[i]));
}

static gboolean
import_list (SasRoster *roster, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = sas_sample_read (name, error);
  g_autoptr (SasSheet) sheet = bytes != NULL ? sas_sheet_read (bytes) : NULL;
  g_autoptr (SasImport) import = sheet != NULL ? sas_import_plan (sheet, roster, SAS_IMPORT_ANY) : NULL;
  g_autofree char *faults = import != NULL && sas_import_has_errors (import) ? sas_import_to_text (import) : NULL;

  if (faults != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, "%s: %s", name, faults);
  if (import == NULL || faults != NULL)
    return FALSE;
  put_changes (roster, import->changes);
  return TRUE;
}

/* Units before the people in them, people before their posts; stored at once. */
static gboolean
fill_roster (const SasSampleOffice *office, GError **error)
{
  return import_list (office->roster, "units.csv", error) &&
         import_list (office->roster, "pegawai.csv", error) &&
         import_list (office->roster, "riwayat-penugasan.csv", error) &&
         sas_roster_store_merge (office->db, office->roster, "pegawai.csv", NULL, office->operator_, error);
}

/* --- the plans --- */

SasActor *
sas_sample_actor (const SasSampleOffice *office, const char *nip)
{
  const SasPerson *person = nip != NULL ? sas_roster_person (office->roster, nip) : NULL;
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : NULL;

  return person != NULL ? sas_actor_new (nip, name) : sas_actor_operator ();
}

/* The one whose step @action is by the workflow table. (transfer full) */
static SasActor *
rightful_actor (const SasSampleOffice *office, const SasPlan *plan, const char *action)
{
  const SasStep *step = sas_workflow_steps ();

  while (step->action != NULL && !g_str_equal (step->action, action))
    step++;
  if (step->who & SAS_ROLE_EMPLOYEE)
    return sas_sample_actor (office, plan->nip);
  return sas_sample_actor (office, step->who & SAS_ROLE_APPRAISER ? plan->appraiser : NULL);
}

static const char *
member (const json_t *object, const char *key)
{
  return json_string_value (json_object_get (object, key));
}

static void
free_note (gpointer note)
{
  sas_note_free (note);
}

/* (transfer full) (array of SasNote) */
static GPtrArray *
read_notes (const json_t *step)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (free_note);
  json_t *note;
  size_t i;

  json_array_foreach (json_object_get (step, "notes"), i, note)
    g_ptr_array_add (notes, sas_note_new (member (note, "path"), member (note, "text")));
  return notes;
}

/* "changes" holds the members of the plan that become others. */
static gboolean
edit (const SasSampleOffice *office, SasPlan **plan, gint64 *revision, const json_t *step, const SasActor *actor, GError **error)
{
  json_t *json = sas_plan_to_json (*plan);
  g_autoptr (SasPlan) edited = NULL;

  json_object_update (json, json_object_get (step, "changes"));
  edited = sas_plan_from_json (json, error);
  json_decref (json);
  if (edited == NULL)
    return FALSE;
  sas_record_set_text (&sas_plan_type, edited, "id", (*plan)->id);
  if (!sas_plan_store_save (office->db, edited, revision, actor, error))
    return FALSE;
  sas_plan_free (*plan);
  *plan = g_steal_pointer (&edited);
  return TRUE;
}

static gboolean
act (const SasSampleOffice *office, SasPlan **plan, gint64 *revision, const json_t *step, const SasActor *actor, GError **error)
{
  SasDate date = member (step, "date") != NULL ? sas_date_from_iso (member (step, "date")) : SAS_DATE_NONE;
  g_autoptr (SasPeople) people = date != SAS_DATE_NONE ? sas_roster_people_of_plan (office->roster, *plan, date) : NULL;
  g_autoptr (GPtrArray) notes = read_notes (step);
  const SasPlanAct what = {
    .action = member (step, "action"), .note = member (step, "note"), .notes = notes,
    .place = SAS_SAMPLE_PLACE, .date = date, .people = people,
  };
  SasPlan *next = sas_plan_store_act (office->db, (*plan)->id, revision, &what, actor, error);

  if (next == NULL)
    return FALSE;
  sas_plan_free (*plan);
  *plan = next;
  return TRUE;
}

/* The dialogue on expectations, written down by the appraiser. */
static gboolean
record_dialogue (const SasSampleOffice *office, const SasPlan *plan, const json_t *step, GError **error)
{
  g_autoptr (SasDialogue) dialogue = sas_dialogue_from_json (json_object_get (step, "dialogue"), error);
  g_autoptr (SasActor) appraiser = sas_sample_actor (office, plan->appraiser);

  if (dialogue == NULL)
    return FALSE;
  sas_record_set_text (&sas_dialogue_type, dialogue, "plan", plan->id);
  return sas_dialogue_store_save (office->db, dialogue, NULL, appraiser, error);
}

static gboolean
take_step (const SasSampleOffice *office, SasPlan **plan, gint64 *revision, const json_t *step, GError **error)
{
  const char *action = member (step, "action");
  g_autoptr (SasActor) actor = NULL;

  if (g_str_equal (action, "dialogue"))
    return record_dialogue (office, *plan, step, error);
  actor = rightful_actor (office, *plan, action);
  return (g_str_equal (action, "edit") ? edit : act) (office, plan, revision, step, actor, error);
}

static gboolean
fill_plan (const SasSampleOffice *office, const json_t *entry, GError **error)
{
  g_autoptr (SasPlan) plan = sas_plan_from_json (json_object_get (entry, "plan"), error);
  g_autoptr (SasActor) actor = plan != NULL ? sas_sample_actor (office, plan->nip) : NULL;
  gint64 revision = 0;
  json_t *step;
  size_t i;

  if (plan == NULL || !sas_plan_store_save (office->db, plan, &revision, actor, error))
    return FALSE;
  json_array_foreach (json_object_get (entry, "steps"), i, step)
    if (!take_step (office, &plan, &revision, step, error))
      {
        g_prefix_error (error, "%s %d, %s: ", plan->nip, plan->year, member (step, "action"));
        return FALSE;
      }
  return TRUE;
}

static gboolean
fill_plans (const SasSampleOffice *office, GError **error)
{
  g_autoptr (GBytes) bytes = sas_sample_read ("plans.json", error);
  json_t *entries;
  gboolean filled = TRUE;
  json_t *entry;
  size_t i;

  if (bytes == NULL)
    return FALSE;
  entries = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  g_assert (json_is_array (entries));
  json_array_foreach (entries, i, entry)
    filled = filled && fill_plan (office, entry, error);
  json_decref (entries);
  return filled;
}

/* Built in memory, then written out whole: no step waits for the disk, and a failure leaves no file behind. */
gboolean
sas_sample_create (const char *path, GError **error)
{
  g_autoptr (SasActor) operator_ = sas_actor_operator ();
  g_autoptr (SasRoster) roster = sas_roster_new ();
  g_autoptr (SasDb) db = NULL;
  SasSampleOffice office = { NULL, roster, operator_ };

  g_return_val_if_fail (path != NULL, FALSE);

  office.db = db = sas_office_create_in_memory (operator_, error);
  return db != NULL &&
         fill_settings (&office, error) && fill_roster (&office, error) && fill_plans (&office, error) && sas_sample_fill_evaluations (&office, error) &&
         sas_sample_fill_monitoring (&office, error) && sas_sample_fill_records (&office, error) &&
         sas_sample_fill_follow_ups (&office, error) &&
         sas_backup_write (db, path, NULL, NULL, NULL, error);
}
