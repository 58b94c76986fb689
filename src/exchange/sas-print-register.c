#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-evidence-file.h"
#include "sas-i18n.h"
#include "sas-office.h"
#include "sas-pages.h"
#include "sas-print-register.h"
#include "sas-printed-store.h"

#define LARGEST_PDF 512   /* MB that are looked into */

/* --- into the register --- */

static gboolean
is_registered (const SasImprint *imprint)
{
  guint form = imprint->checksum != NULL ? sas_print_forms_parse (imprint->form) : 0;   /* 0: of no person */

  return form != 0 && form != SAS_PRINT_B_1_10;
}

static SasPrinted *
entry_of (const SasPages *pages)
{
  const SasImprint *imprint = &pages->imprint;
  SasPrinted *entry = sas_record_new (&sas_printed_type);
  const struct { const char *field, *text; } texts[] = {
    { "checksum", imprint->checksum }, { "form", imprint->form }, { "nip", imprint->nip },
    { "period", imprint->period >= 0 ? sas_periods[imprint->period] : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sas_record_set_text (&sas_printed_type, entry, texts[i].field, texts[i].text);
  entry->year = imprint->year;
  entry->version = imprint->version;
  entry->to_sign = imprint->to_sign;
  entry->open = imprint->open;
  entry->pages = (int) sas_pages_count (pages);
  return entry;
}

GPtrArray *
sas_print_register_entries (const GPtrArray *pages)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_printed_free);

  for (guint i = 0; i < pages->len; i++)
    if (is_registered (&((const SasPages *) g_ptr_array_index (pages, i))->imprint))
      g_ptr_array_add (entries, entry_of (g_ptr_array_index (pages, i)));
  return entries;
}

/* --- what a paper is --- */

const char *const sas_paper_verdicts[SAS_PAPER_VERDICTS] = { "unknown", "altered", "ours" };

static void
match_free (gpointer data)
{
  SasPaperMatch *match = data;

  sas_printed_free (match->document);
  g_free (match);
}

void
sas_paper_check_free (SasPaperCheck *check)
{
  if (check == NULL)
    return;
  g_ptr_array_unref (check->matches);
  g_free (check);
}

/* Prints the document again, in memory: the same words give the same sum. */
static gboolean
says_the_same (const SasPrinted *document, const SasPrintRequest *asked, GCancellable *cancellable)
{
  g_autoptr (SasPrintRequest) request = sas_print_request_copy (asked);
  const char *const nips[] = { document->nip, NULL };
  int period = document->period != NULL ? sas_period_find (document->period) : -1;
  g_autoptr (GPtrArray) pages = NULL;
  gboolean same = FALSE;

  g_strfreev (request->nips);
  request->nips = g_strdupv ((char **) nips);
  request->year = document->year;
  request->version = document->version;
  request->period = period >= 0 ? (SasPeriod) period : SAS_PERIOD_ANNUAL;
  request->every_period = period < 0;
  request->forms = sas_print_forms_parse (document->form);
  request->jobs = 1;
  pages = request->forms != 0 ? sas_print_collect (request, NULL, NULL, cancellable, NULL) : NULL;
  for (guint i = 0; pages != NULL && !same && i < pages->len; i++)
    {
      const SasImprint *imprint = &((const SasPages *) g_ptr_array_index (pages, i))->imprint;

      same = g_strcmp0 (imprint->checksum, document->checksum) == 0 && imprint->open == document->open;
    }
  return same;
}

/* Takes over @documents. */
static void
take (SasPaperCheck *check, GPtrArray *documents, const SasPrintRequest *request, GCancellable *cancellable)
{
  gsize count = 0;
  g_autofree gpointer *all = g_ptr_array_steal (documents, &count);

  for (gsize i = 0; i < count; i++)
    {
      SasPaperMatch *match = g_new0 (SasPaperMatch, 1);

      match->document = all[i];
      match->still = says_the_same (match->document, request, cancellable);
      g_ptr_array_add (check->matches, match);
    }
}

static gboolean
take_code (SasPaperCheck *check, const char *code, SasDb *db, const SasPrintRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) documents = sas_printed_store_find (db, code, error);

  if (documents != NULL)
    take (check, documents, request, cancellable);
  return documents != NULL;
}

/* The bytes of a file and its sum. (transfer full) */
static GBytes *
read_file (const char *path, char **sha256, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasEvidenceContent) content = sas_evidence_file_read (path, LARGEST_PDF, cancellable, error);
  g_autoptr (GByteArray) joined = g_byte_array_new ();

  for (guint i = 0; content != NULL && i < content->chunks->len; i++)
    {
      gsize size;
      const guint8 *bytes = g_bytes_get_data (g_ptr_array_index (content->chunks, i), &size);

      g_byte_array_append (joined, bytes, (guint) size);
    }
  if (content == NULL)
    return NULL;
  *sha256 = g_steal_pointer (&content->sha256);
  return g_byte_array_free_to_bytes (g_steal_pointer (&joined));
}

static gboolean
check_file (SasPaperCheck *check, const char *path, SasDb *db, const SasPrintRequest *request, GCancellable *cancellable, GError **error)
{
  g_autofree char *sha256 = NULL;
  g_autoptr (GBytes) bytes = read_file (path, &sha256, cancellable, error);
  g_autoptr (GPtrArray) whole = bytes != NULL ? sas_printed_store_in_file (db, sha256, error) : NULL;
  g_autoptr (GPtrArray) codes = NULL;
  gsize size;
  gboolean done = TRUE;

  if (whole == NULL)
    return FALSE;
  if (whole->len > 0)
    {
      check->verdict = SAS_PAPER_OURS;
      take (check, whole, request, cancellable);
      return TRUE;
    }
  codes = sas_printed_codes_in_pdf (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  for (guint i = 0; done && i < codes->len; i++)
    done = take_code (check, g_ptr_array_index (codes, i), db, request, cancellable, error);
  check->verdict = check->matches->len > 0 ? SAS_PAPER_ALTERED : SAS_PAPER_UNKNOWN;
  return done;
}

static gboolean
check_code (SasPaperCheck *check, const char *code, SasDb *db, const SasPrintRequest *request, GCancellable *cancellable, GError **error)
{
  if (!take_code (check, code, db, request, cancellable, error))
    return FALSE;
  check->verdict = check->matches->len > 0 ? SAS_PAPER_OURS : SAS_PAPER_UNKNOWN;
  return TRUE;
}

SasPaperCheck *
sas_paper_check (const char *what, const SasPrintRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasPaperCheck) check = g_new0 (SasPaperCheck, 1);
  g_autoptr (SasDb) db = NULL;
  g_autofree char *code = NULL;
  gboolean is_file = g_file_test (what, G_FILE_TEST_IS_REGULAR);

  check->matches = g_ptr_array_new_with_free_func (match_free);
  code = is_file ? NULL : sas_printed_read_code (what);
  if (!is_file && code == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is neither a code (eight digits at least, as at the foot of a sheet) nor a PDF."), what);
      return NULL;
    }
  db = sas_office_open (request->office, SAS_DB_READ_ONLY, error);
  if (db == NULL || !(is_file ? check_file (check, what, db, request, cancellable, error) : check_code (check, code, db, request, cancellable, error)))
    return NULL;
  return g_steal_pointer (&check);
}

/* --- in words --- */

char *
sas_paper_check_sentence (const SasPaperCheck *check)
{
  static const char *const sentences[SAS_PAPER_VERDICTS] = {
    N_("Unknown: the register of this office has no such document. It may be of another office, or was printed before there was a register."),
    N_("Changed: this PDF names documents of this office, but it is not the file that was written. Print it anew; do not sign this one."),
    N_("Genuine: printed by this office."),
  };

  return g_strdup (_(sentences[check->verdict]));
}

char *
sas_paper_match_sentence (const SasPaperMatch *match)
{
  const SasPrinted *document = match->document;
  g_autoptr (GString) out = g_string_new (NULL);
  int period = document->period != NULL ? sas_period_find (document->period) : -1;

  g_string_append_printf (out, "%s · %s · %d", document->form, document->name, document->year);
  if (period >= 0)
    g_string_append_printf (out, " · %s", sas_period_name ((SasPeriod) period));
  if (document->version > 0)
    g_string_append_printf (out, _(" · version %d"), document->version);
  g_string_append_printf (out, " · %s. ", document->code);
  g_string_append (out, match->still ? _("The office file says the same today.") : _("What the office file says has changed since, or is gone."));
  return g_string_free (g_steal_pointer (&out), FALSE);
}
