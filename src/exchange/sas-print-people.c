/* Who is printed, in which order; and the folder that receives the files. */
#include "config.h"
#include <glib/gstdio.h>
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-store.h"
#include "sas-print-private.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

/* NULL without error: the office has none. */
static SasImage *
load_image (SasDb *db, const char *key, GError **error)
{
  g_autoptr (GBytes) bytes = sas_settings_store_get_bytes (db, key, error);

  return bytes != NULL ? sas_image_new_from_bytes (bytes, error) : NULL;
}

gboolean
sas_print_office_load (SasPrintOffice *office, const SasPrintRequest *request, SasDb *db, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *cycle = NULL;

  office->roster = sas_roster_store_load (db, error);
  if (office->roster == NULL)
    return FALSE;
  office->agency = sas_settings_store_get (db, SAS_SETTING_OFFICE, &failure);
  if (failure == NULL)
    office->place = sas_settings_store_get (db, SAS_SETTING_PLACE, &failure);
  if (failure == NULL)
    cycle = sas_settings_store_get (db, SAS_SETTING_CYCLE, &failure);
  if (failure == NULL)
    office->letterhead = sas_settings_store_get (db, SAS_SETTING_LETTERHEAD, &failure);
  if (failure == NULL)
    office->emblem = load_image (db, SAS_SETTING_EMBLEM, &failure);
  if (failure == NULL)
    office->logo = load_image (db, SAS_SETTING_LOGO, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  office->cycle = g_strcmp0 (cycle, sas_cycles[SAS_CYCLE_MONTHLY]) == 0 ? SAS_CYCLE_MONTHLY : SAS_CYCLE_QUARTERLY;
  office->date = request->date != SAS_DATE_NONE ? request->date : sas_date_today ();
  office->paper = request->paper;
  return TRUE;
}

GHashTable *
sas_print_planned (SasDb *db, int year, GError **error)
{
  const SasPlanFilter filter = { .year = year };
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, &filter, error);
  GHashTable *planned;

  if (rows == NULL)
    return NULL;
  planned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (planned, g_strdup (row->nip), GINT_TO_POINTER (row->state + 1));
    }
  return planned;
}

static gboolean
refuse (GError **error, const char *format, const char *what)
{
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, format, what);
  return FALSE;
}

static gboolean
add_named (GPtrArray *people, char **nips, SasRoster *roster, GError **error)
{
  for (guint i = 0; nips[i] != NULL; i++)
    {
      const SasPerson *person = sas_roster_person (roster, nips[i]);

      if (person == NULL)
        return refuse (error, _("Nobody in the office has the NIP %s."), nips[i]);
      if (!g_ptr_array_find (people, person, NULL))
        g_ptr_array_add (people, (gpointer) person);
    }
  return TRUE;
}

static void
add_unit (GPtrArray *people, GHashTable *seen, SasRoster *roster, const char *code)
{
  g_autoptr (GPtrArray) units = sas_roster_descendants (roster, code);

  for (guint i = 0; i < units->len; i++)
    {
      GPtrArray *staff = sas_roster_people_in (roster, ((const SasUnit *) g_ptr_array_index (units, i))->code);

      for (guint k = 0; k < staff->len; k++)
        if (g_hash_table_add (seen, g_ptr_array_index (staff, k)))
          g_ptr_array_add (people, g_ptr_array_index (staff, k));
    }
}

/* Along the chart, then those whom no unit has. */
static void
add_everybody (GPtrArray *people, GHashTable *seen, SasRoster *roster)
{
  GPtrArray *tops = sas_roster_children (roster, NULL), *all = sas_roster_people (roster);

  for (guint i = 0; i < tops->len; i++)
    add_unit (people, seen, roster, ((const SasUnit *) g_ptr_array_index (tops, i))->code);
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_add (seen, g_ptr_array_index (all, i)))
      g_ptr_array_add (people, g_ptr_array_index (all, i));
}

static void
keep_team (GPtrArray *people, SasRoster *roster, const char *appraiser, SasDate date)
{
  for (guint i = people->len; i-- > 0;)
    {
      const SasPerson *head = sas_roster_appraiser (roster, ((const SasPerson *) g_ptr_array_index (people, i))->nip, date);

      if (head == NULL || g_strcmp0 (head->nip, appraiser) != 0)
        g_ptr_array_remove_index (people, i);
    }
}

/* --- order --- */

const char *const sas_print_orders[SAS_PRINT_ORDERS] = { "chart", "name", "nip" };

typedef struct { const SasPerson *person; char *name; } Place;

static int
compare_places (gconstpointer a, gconstpointer b, gpointer by_name)
{
  const Place *one = a, *other = b;
  int order = GPOINTER_TO_INT (by_name) ? strcmp (one->name, other->name) : 0;

  return order != 0 ? order : strcmp (one->person->nip, other->person->nip);
}

/* Names without regard to capitals and accents; of the same, and otherwise, by number. */
static void
sort_people (GPtrArray *people, gboolean by_name)
{
  g_autofree Place *places = g_new0 (Place, people->len);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *plain = g_str_to_ascii (((const SasPerson *) g_ptr_array_index (people, i))->name, "C");

      places[i] = (Place) { g_ptr_array_index (people, i), g_ascii_strdown (plain, -1) };
    }
  g_qsort_with_data (places, (int) people->len, sizeof *places, compare_places, GINT_TO_POINTER (by_name));
  for (guint i = 0; i < people->len; i++)
    {
      people->pdata[i] = (gpointer) places[i].person;
      g_free (places[i].name);
    }
}

GPtrArray *
sas_print_people (const SasPrintRequest *request, SasRoster *roster, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  SasDate date = request->date != SAS_DATE_NONE ? request->date : sas_date_today ();

  if (request->unit != NULL && sas_roster_unit (roster, request->unit) == NULL)
    {
      refuse (error, _("The office has no unit with the code %s."), request->unit);
      return NULL;
    }
  if (request->nips != NULL && !add_named (people, request->nips, roster, error))
    return NULL;
  if (request->nips == NULL && request->unit != NULL)
    add_unit (people, seen, roster, request->unit);
  else if (request->nips == NULL)
    add_everybody (people, seen, roster);
  if (request->appraiser != NULL)
    keep_team (people, roster, request->appraiser, date);
  if (request->order != SAS_PRINT_ORDER_CHART)
    sort_people (people, request->order == SAS_PRINT_ORDER_NAME);
  if (people->len > 0)
    return g_steal_pointer (&people);
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("There is nobody to print."));
  return NULL;
}

static gboolean
move_one (const char *from, const char *to, gboolean overwrite, GError **error)
{
  if (!overwrite && g_file_test (to, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s is there already. Nothing was written."), to);
      return FALSE;
    }
  if (g_rename (from, to) == 0)
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE, _("%s could not be written."), to);
  return FALSE;
}

char *
sas_print_make_staging (const char *folder, GError **error)
{
  g_autofree char *staging = g_build_filename (folder, ".sasaran-cetak-XXXXXX", NULL);

  if (g_mkdir_with_parents (folder, 0755) == 0 && g_mkdtemp_full (staging, 0755) != NULL)
    return g_steal_pointer (&staging);
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE, _("The folder %s cannot be written to. Choose another."), folder);
  return NULL;
}

gboolean
sas_print_move_in (const char *staging, const char *folder, gboolean overwrite, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (staging, 0, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  guint moved = 0;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  for (; moved < names->len; moved++)
    {
      g_autofree char *from = g_build_filename (staging, g_ptr_array_index (names, moved), NULL);
      g_autofree char *to = g_build_filename (folder, g_ptr_array_index (names, moved), NULL);

      if (!move_one (from, to, overwrite, error))
        break;
    }
  if (moved == names->len)
    return TRUE;
  for (guint i = 0; i < moved && !overwrite; i++)   /* the new ones go again; an old one that was replaced is gone either way */
    {
      g_autofree char *to = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_remove (to);
    }
  return FALSE;
}

void
sas_print_drop_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}
