/* The list of what has not come back: the register's documents that are awaited, unit after unit along the chart. */
#include "config.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-office.h"
#include "sas-pdf.h"
#include "sas-print-private.h"
#include "sas-printed-store.h"
#include "sas-sheet-roll.h"

/* The documents of each number. (transfer full) (array of const SasPrinted by number) */
static GHashTable *
by_number (const GPtrArray *documents)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = documents->len; i-- > 0;)   /* the oldest print first */
    {
      SasPrinted *document = g_ptr_array_index (documents, i);
      GPtrArray *his = g_hash_table_lookup (found, document->nip);

      if (his == NULL)
        g_hash_table_insert (found, document->nip, his = g_ptr_array_new ());
      g_ptr_array_add (his, document);
    }
  return found;
}

static void
add_lines (GArray *lines, GHashTable *found, const char *nip, const char *unit)
{
  const GPtrArray *his = g_hash_table_lookup (found, nip);

  for (guint i = 0; his != NULL && i < his->len; i++)
    {
      const SasRollLine line = { g_ptr_array_index (his, i), unit };

      g_array_append_val (lines, line);
    }
  g_hash_table_remove (found, nip);
}

/* Along the chart, then those whom the staff data knows no more. */
static GArray *
lines_of (const GPtrArray *documents, const GPtrArray *people, const SasPrintOffice *office)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (SasRollLine));
  g_autoptr (GHashTable) found = by_number (documents);

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      const SasUnit *unit = sas_roster_unit_at (office->roster, person->nip, office->date);

      add_lines (lines, found, person->nip, unit != NULL ? unit->name : NULL);
    }
  for (guint i = 0; i < documents->len; i++)
    add_lines (lines, found, ((const SasPrinted *) g_ptr_array_index (documents, i))->nip, NULL);
  return lines;
}

/* (transfer full) (array of SasPrinted) */
static GPtrArray *
list_awaited (SasDb *db, const SasPrintRequest *request, GError **error)
{
  const SasPrintedFilter filter = { .year = request->year, .unit = request->unit, .standing = SAS_PRINTED_OUT };
  static const SasActor operator_ = { .nip = (char *) "", .name = (char *) "", .operator_ = TRUE };

  return sas_printed_store_list (db, &filter, request->actor != NULL ? request->actor : &operator_, error);
}

static char *
what_is_listed (const SasPrintRequest *request, const SasPrintOffice *office, guint count)
{
  const SasUnit *unit = request->unit != NULL ? sas_roster_unit (office->roster, request->unit) : NULL;

  return g_strdup_printf ("Tahun %d%s%s, %u dokumen", request->year, unit != NULL ? ", " : "", unit != NULL ? unit->name : "", count);
}

static gboolean
check_target (const SasPrintRequest *request, GError **error)
{
  if (!g_file_test (request->output, G_FILE_TEST_EXISTS))
    return TRUE;
  if (request->overwrite)
    return sas_file_may_replace (request->output, error);
  g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s is there already. Nothing was written."), request->output);
  return FALSE;
}

static gboolean
write_list (const SasPrintRequest *request, const SasPrintOffice *office, const GPtrArray *documents, const GPtrArray *people, GError **error)
{
  const SasFontBook *book = sas_font_book_get_default (error);
  g_autoptr (GArray) lines = lines_of (documents, people, office);
  g_autofree char *about = what_is_listed (request, office, documents->len);
  g_autoptr (SasDoc) doc = sas_sheet_roll_build (SAS_ROLL_OUTSTANDING, office->agency, about, office->date,
                                                 (const SasRollLine *) (gpointer) lines->data, lines->len, &office->paper);
  g_autoptr (SasPages) pages = book != NULL ? sas_layout (doc, &office->paper, book) : NULL;
  const SasPdfPart part = { .pages = pages };
  g_autoptr (GBytes) pdf = pages != NULL ? sas_pdf_render (&part, 1, NULL, error) : NULL;

  return pdf != NULL && sas_print_write_file (request->output, pdf, TRUE, error);
}

static int
list_them (const SasPrintRequest *request, SasPrintOffice *office, SasDb *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) people = sas_print_office_load (office, request, db, error) ? sas_print_people (request, office->roster, error) : NULL;
  g_autoptr (GPtrArray) documents = people != NULL ? list_awaited (db, request, error) : NULL;

  if (documents == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  return documents->len == 0 || write_list (request, office, documents, people, error) ? (int) documents->len : -1;
}

int
sas_print_outstanding (const SasPrintRequest *request, GCancellable *cancellable, GError **error)
{
  SasPrintOffice office = { 0 };
  g_autoptr (SasDb) db = check_target (request, error) ? sas_office_open (request->office, SAS_DB_READ_ONLY, error) : NULL;
  int count = db != NULL ? list_them (request, &office, db, cancellable, error) : -1;

  sas_print_office_clear (&office);
  return count;
}
