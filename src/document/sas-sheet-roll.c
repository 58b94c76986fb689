#include "config.h"
#include "sas-form-private.h"
#include "sas-period.h"
#include "sas-sheet-roll.h"

enum { NUMBER, PERSON, DOCUMENT, CODE, FACT, BACK, COLUMNS };
static const float shares[COLUMNS] = { 10, 53, 44, 36, 24, 20 };

/* --- cells; (transfer full) --- */

static char *
tell_person (const SasPrinted *document)
{
  return g_strdup_printf ("%s\n%s", document->name, document->nip);
}

static char *
tell_document (const SasPrinted *document)
{
  const SasForm *form = sas_form_find (document->form);
  int period = document->period != NULL ? sas_period_find (document->period) : -1;
  g_autoptr (GString) out = g_string_new (document->form);

  if (form != NULL)
    g_string_append_printf (out, " %s", sas_form_title (form));
  if (period >= 0)
    g_string_append_printf (out, ", %s", sas_period_name ((SasPeriod) period));
  if (document->open)
    g_string_append (out, " (draf)");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
tell_pages (const SasPrinted *document)
{
  return g_strdup_printf ("%d", document->pages);
}

static char *
tell_day (const SasPrinted *document)
{
  g_autofree char *day = g_strndup (document->printed, 10);
  SasDate date = sas_date_from_iso (day);

  return date == SAS_DATE_NONE ? g_strdup ("") : g_strdup_printf ("%02u-%02u-%u", sas_date_day (date), sas_date_month (date), sas_date_year (date));
}

static const struct { const char *title, *fact, *date; char *(*tell) (const SasPrinted *document); } kinds[SAS_ROLL_KINDS] = {
  [SAS_ROLL_COVER]       = { "DAFTAR DOKUMEN YANG DICETAK", "HAL.", "Dicetak : %s",            tell_pages },
  [SAS_ROLL_OUTSTANDING] = { "DOKUMEN YANG BELUM KEMBALI",  "DICETAK", "Keadaan pada tanggal : %s", tell_day },
};

/* --- the table --- */

static void
add_heads (SasTable *table, SasRollKind kind)
{
  const char *const heads[COLUMNS] = { "NO.", "NAMA DAN NIP", "DOKUMEN", "KODE", kinds[kind].fact, "KEMBALI" };
  SasRow *row = sas_table_add_head (table);

  table->repeat = TRUE;
  for (guint i = 0; i < COLUMNS; i++)
    sas_form_add_column_head (row, i, heads[i]);
}

/* Documents of the same person from line @at on. */
static guint
count_of_person (const SasRollLine *lines, guint count, guint at)
{
  guint same = 1;

  while (at + same < count && g_str_equal (lines[at + same].document->nip, lines[at].document->nip) &&
         g_strcmp0 (lines[at + same].unit, lines[at].unit) == 0)
    same++;
  return same;
}

static SasCell *
add_cell (SasRow *row, guint column, const char *text, guint rows)
{
  SasCell *cell = sas_row_add_cell (row, column, text);

  cell->rows = rows;
  cell->middle = TRUE;
  cell->align = column == PERSON || column == DOCUMENT ? SAS_ALIGN_START : SAS_ALIGN_CENTRE;
  return cell;
}

/* What needs no signature is not awaited: a dash stands where the others are ticked. */
static void
add_document (SasRow *row, SasRollKind kind, const SasPrinted *document)
{
  g_autofree char *what = tell_document (document);
  g_autofree char *code = sas_printed_spell_code (document->checksum);
  g_autofree char *fact = kinds[kind].tell (document);

  add_cell (row, DOCUMENT, what, 1);
  add_cell (row, CODE, code, 1);
  add_cell (row, FACT, fact, 1);
  add_cell (row, BACK, document->to_sign && !document->open ? "" : "–", 1);
}

static void
add_person (SasTable *table, SasRollKind kind, guint number, const SasRollLine *lines, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      SasRow *row = sas_table_add_row (table);
      g_autofree char *digits = g_strdup_printf ("%u", number);
      g_autofree char *person = tell_person (lines[0].document);

      if (i == 0)
        {
          add_cell (row, NUMBER, digits, count);
          add_cell (row, PERSON, person, count);
        }
      add_document (row, kind, lines[i].document);
    }
}

static void
add_head (SasDoc *doc, SasRollKind kind, const char *agency, const char *about, SasDate date)
{
  SasBlock *block = sas_doc_add (doc, SAS_BLOCK_TITLE);
  g_autofree char *day = sas_date_to_long (date);
  g_autofree char *when = g_strdup_printf (kinds[kind].date, day);

  sas_block_add_text (block, kinds[kind].title, SAS_STYLE_BOLD);
  sas_block_add_text (block, about, SAS_STYLE_REGULAR);
  block = sas_doc_add (doc, SAS_BLOCK_HEAD_LINE);
  sas_block_add_text (block, agency != NULL ? agency : "", SAS_STYLE_REGULAR);
  sas_block_add_text (block, when, SAS_STYLE_REGULAR);
}

SasDoc *
sas_sheet_roll_build (SasRollKind kind, const char *agency, const char *about, SasDate date, const SasRollLine *lines, guint count,
                      const SasPaper *paper)
{
  SasDoc *doc = sas_doc_new ("", FALSE);
  SasTable *table;
  guint number = 0, same;

  doc->title = g_strdup_printf ("%s – %s", kinds[kind].title, about);
  doc->author = g_strdup (agency);
  add_head (doc, kind, agency, about, date);
  table = sas_doc_add_table (doc, shares, COLUMNS);
  add_heads (table, kind);
  for (guint at = 0; at < count; at += same)
    {
      if (lines[at].unit != NULL && (at == 0 || g_strcmp0 (lines[at - 1].unit, lines[at].unit) != 0))
        sas_form_add_heading (sas_table_add_row (table), COLUMNS, lines[at].unit, paper, TRUE);
      same = count_of_person (lines, count, at);
      add_person (table, kind, ++number, lines + at, same);
    }
  return doc;
}
