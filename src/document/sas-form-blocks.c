#include "config.h"
#include <string.h>
#include "sas-form-private.h"

/* The parts that the forms share: formats.md 1.2-1.6. */

char *
sas_form_trim (const char *text)
{
  g_autofree char *copy = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *copy != '\0' ? g_steal_pointer (&copy) : NULL;
}

char *
sas_form_heading (const char *heading, const SasPaper *paper)
{
  gsize length = strlen (heading);

  while (paper->hide_footnotes && length > 0 && heading[length - 1] == '*')
    length--;
  return g_strndup (heading, length);
}

void
sas_form_add_heading (SasRow *row, guint columns, const char *text, const SasPaper *paper, gboolean keep)
{
  g_autofree char *heading = sas_form_heading (text, paper);
  SasCell *cell = sas_row_add_cell (row, 0, heading);

  cell->columns = columns;
  cell->filled = TRUE;
  row->keep = keep;
}

SasCell *
sas_form_add_column_head (SasRow *row, guint column, const char *heading)
{
  SasCell *cell = sas_row_add_cell (row, column, heading);

  cell->align = SAS_ALIGN_CENTRE;
  cell->middle = cell->filled = TRUE;
  return cell;
}

void
sas_form_add_letterhead (SasDoc *doc, const SasSubject *subject)
{
  g_auto (GStrv) lines = g_strsplit (subject->letterhead != NULL ? subject->letterhead : "", "\n", -1);
  SasBlock *block = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (block == NULL)
        block = sas_doc_add (doc, SAS_BLOCK_LETTERHEAD);
      sas_block_add_text (block, lines[i], SAS_STYLE_REGULAR);
    }
  if (block != NULL && subject->logo != NULL)
    block->image = sas_image_copy (subject->logo);
}

void
sas_form_add_title (SasDoc *doc, const SasForm *form, const SasPaper *paper)
{
  SasBlock *block = sas_doc_add (doc, SAS_BLOCK_TITLE);

  if (paper->print_form_code)
    sas_text_append (sas_block_add_text (block, "FORMAT ", SAS_STYLE_REGULAR), form->code);
  for (guint i = 0; i < G_N_ELEMENTS (form->title) && form->title[i] != NULL; i++)
    sas_text_append_italics (sas_block_add_text (block, NULL, SAS_STYLE_REGULAR), form->title[i], FALSE);
}

void
sas_form_append_guide (SasText *text, const char *guide, const char *number)
{
  g_auto (GStrv) parts = g_strsplit (guide != NULL ? guide : "", "#", -1);
  g_autofree char *words = g_strjoinv (number, parts);
  const char *bracket = strchr (words, '(');
  gsize plain = bracket != NULL ? (gsize) (bracket - words) : strlen (words);
  g_autofree char *black = g_strndup (words, plain);

  sas_text_append (text, black);
  sas_text_append_styled (text, words + plain, SAS_STYLE_ITALIC, TRUE);
}

static char *
period_of (const SasPlan *plan)
{
  g_autofree char *from = g_utf8_strup (sas_month_name (sas_date_month (plan->from)), -1);
  g_autofree char *to = g_utf8_strup (sas_month_name (sas_date_month (plan->to)), -1);

  return g_strdup_printf ("%u %s SD %u %s TAHUN %d", sas_date_day (plan->from), from, sas_date_day (plan->to), to, plan->year);
}

void
sas_form_add_head_line (SasDoc *doc, const SasForm *form, const SasSubject *subject)
{
  SasBlock *block = sas_doc_add (doc, SAS_BLOCK_HEAD_LINE);
  gboolean unnamed = subject->blank && (subject->agency == NULL || *subject->agency == '\0');
  g_autofree char *agency = g_utf8_strup (unnamed ? "(Nama Instansi)" : subject->agency != NULL ? subject->agency : "", -1);
  g_autofree char *period = subject->blank ? g_strdup ("….. JANUARI SD … DESEMBER TAHUN ….") : period_of (subject->plan);
  SasText *first;

  sas_block_add_text (block, agency, SAS_STYLE_REGULAR);
  first = sas_block_add_text (block, "PERIODE PENILAIAN:", SAS_STYLE_REGULAR);
  if (!form->landscape)
    {
      sas_block_add_text (block, period, SAS_STYLE_REGULAR);
      return;
    }
  sas_text_append (first, " ");
  sas_text_append (first, period);
}

/* --- identity --- */

const SasPeople *
sas_form_people (const SasSubject *subject)
{
  static const SasPeople nobody;
  const SasPeople *of_evaluation = subject->evaluation != NULL ? subject->evaluation->people : NULL;
  const SasPeople *own = of_evaluation != NULL ? of_evaluation : subject->plan->people;
  const SasPeople *people = subject->people != NULL ? subject->people : own;

  return people != NULL ? people : &nobody;
}

static void
add_identity_cells (SasRow *row, guint column, guint number, const char *label, const char *aside, const char *value)
{
  char digit[2] = { (char) ('0' + number), '\0' };
  SasCell *cells[3] = {
    sas_row_add_cell (row, column, digit), sas_row_add_cell (row, column + 1, label), sas_row_add_cell (row, column + 2, value)
  };

  cells[0]->align = SAS_ALIGN_CENTRE;
  if (aside != NULL)
    sas_text_append_styled (cells[1]->text, aside, SAS_STYLE_ITALIC, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i]->middle = TRUE;
}

static void
add_identity_head (SasTable *table)
{
  static const struct { const char *text; guint column, columns; } heads[] = {
    { "NO", 0, 1 }, { "PEGAWAI YANG DINILAI", 1, 2 }, { "NO", 3, 1 }, { "PEJABAT PENILAI KINERJA", 4, 2 },
  };
  SasRow *row = sas_table_add_head (table);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      SasCell *cell = sas_row_add_cell (row, heads[i].column, heads[i].text);

      cell->columns = heads[i].columns;
      cell->align = SAS_ALIGN_CENTRE;
      cell->filled = TRUE;
    }
}

/* Of a JPT's appraiser, whose snapshot may name a unit instead. */
static const char *
institution_of (const SasSubject *subject, const SasIdentity *who)
{
  return g_strcmp0 (who->unit_label, "INSTANSI") == 0 || subject->blank ? who->unit : subject->agency;
}

void
sas_form_add_identity (SasDoc *doc, const SasForm *form, const SasSubject *subject)
{
  static const SasIdentity blank = { .name = (char *) "", .position = (char *) "", .unit = (char *) "" };
  const SasPeople *people = sas_form_people (subject);
  const SasIdentity *sides[] = { people->employee != NULL ? people->employee : &blank, people->appraiser != NULL ? people->appraiser : &blank };
  SasTable *table = sas_doc_add_table (doc, form->identity, G_N_ELEMENTS (form->identity));

  add_identity_head (table);
  for (guint number = 1; number <= 5; number++)
    {
      SasRow *row = sas_table_add_row (table);

      for (guint side = 0; side < 2; side++)
        {
          const SasIdentity *who = sides[side];
          gboolean institution = form->institution && side == 1;
          const char *unit_label = institution ? "INSTANSI" : who->unit_label != NULL ? who->unit_label : "UNIT KERJA";
          const char *labels[] = { "NAMA", "NIP", form->rank != NULL ? form->rank : "PANGKAT/ GOL. RUANG", "JABATAN", unit_label };
          const char *values[] = { who->name, who->nip, who->rank, who->position, institution ? institution_of (subject, who) : who->unit };
          gboolean optional = number == 2 && side == 1 && form->nip_optional;

          add_identity_cells (row, 3 * side, number, labels[number - 1], optional ? " (*opsional)" : NULL, values[number - 1]);
        }
    }
}

/* --- behaviour --- */

/* One line of it as it is; several each with a hyphen (pp. 132-133, 153-154). */
static void
append_expectation (SasText *text, const char *expectation)
{
  g_autofree char *trimmed = sas_form_trim (expectation);
  g_auto (GStrv) lines = trimmed != NULL ? g_strsplit_set (trimmed, "\r\n", -1) : NULL;
  guint count = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    count += *g_strstrip (lines[i]) != '\0';
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      sas_text_append (text, "\n");
      if (count > 1 && !g_str_has_prefix (lines[i], "- "))
        sas_text_append (text, "- ");
      sas_text_append (text, lines[i]);
    }
}

#define EXPECTATION_COLUMNS 3   /* the fourth, of an evaluation, is the feedback */

/* @conduct nullable: of a blank form. */
static void
add_conduct (SasRow *row, const SasConduct *conduct)
{
  SasCell *cell = sas_row_add_cell (row, EXPECTATION_COLUMNS, NULL);

  if (conduct == NULL)
    return;
  sas_form_append_feedback (cell->text, conduct->feedback, conduct->feedback_items);
  cell->drawing = sas_drawing_new_symbol (conduct->feedback_symbol);
  cell->anchor = g_strdup_printf ("conduct/%s", sas_behaviour_values[conduct->value]);
}

static void
add_behaviour (SasTable *table, const SasForm *form, const SasSubject *subject, int value, const SasPaper *paper)
{
  const SasRegulation *regulation = sas_regulation_of_plan (subject->plan);
  const SasBehaviour *behaviour = sas_plan_behaviour (subject->plan, value);
  g_autofree char *number = g_strdup_printf ("%d", value + 1);
  SasRow *row = sas_table_add_row (table);
  SasCell *cell = sas_row_add_cell (row, 0, number);

  cell->align = SAS_ALIGN_CENTRE;
  cell->rows = 2;
  cell = sas_row_add_cell (row, 1, regulation->behaviours[value].name);
  cell->columns = table->columns - 1;
  row->keep = TRUE;
  row = sas_table_add_row (table);
  cell = sas_row_add_cell (row, 1, NULL);
  for (guint i = 0; i < SAS_STATEMENTS; i++)
    {
      sas_text_append (cell->text, i > 0 ? "\n- " : "- ");
      sas_text_append (cell->text, sas_regulation_statement (regulation, value, i, paper->spelling, form->state_in_full));
    }
  cell = sas_row_add_cell (row, 2, "Ekspektasi Khusus Pimpinan:");
  append_expectation (cell->text, behaviour != NULL ? behaviour->expectation : NULL);
  cell->anchor = g_strconcat ("behaviours/", sas_behaviour_values[value], NULL);
  if (table->columns > EXPECTATION_COLUMNS)
    add_conduct (row, subject->evaluation != NULL ? sas_evaluation_conduct (subject->evaluation, value) : NULL);
}

void
sas_form_add_behaviours (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  gboolean evaluated = form->behaviour[EXPECTATION_COLUMNS] > 0;
  SasTable *table = sas_doc_add_table (doc, form->behaviour, EXPECTATION_COLUMNS + evaluated);
  SasRow *head = sas_table_add_head (table);

  table->repeat = TRUE;
  sas_form_add_heading (head, EXPECTATION_COLUMNS, form->behaviour_heading, paper, FALSE);
  if (evaluated)
    sas_form_add_column_head (head, EXPECTATION_COLUMNS, SAS_HEAD_FEEDBACK);
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    add_behaviour (table, form, subject, value, paper);
}

/* --- notes --- */

static guint
count_notes (const SasForm *form)
{
  guint count = 0;

  while (count < G_N_ELEMENTS (form->notes) && form->notes[count] != NULL)
    count++;
  return count;
}

const char *
sas_form_study_mark (const SasForm *form, const SasPaper *paper)
{
  static const char asterisks[] = "*****";
  guint count = count_notes (form) + 1;

  return paper->hide_footnotes ? "" : asterisks + strlen (asterisks) - count;
}

static gboolean
has_study_leave (const SasPlan *plan)
{
  for (guint i = 0; i < plan->results->len; i++)
    if (sas_plan_result (plan, i)->study_leave)
      return TRUE;
  return FALSE;
}

void
sas_form_add_notes (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  g_autofree char *note = NULL;
  SasBlock *block;

  if (paper->hide_footnotes || form->notes[0] == NULL)
    return;
  block = sas_doc_add (doc, SAS_BLOCK_NOTE);
  for (guint i = 0; i < count_notes (form); i++)
    sas_block_add_text (block, form->notes[i], SAS_STYLE_ITALIC);
  if (form->of_evaluation || !has_study_leave (subject->plan))
    return;
  note = g_strdup_printf ("%s Ekspektasi Pejabat Penilai Kinerja untuk Pegawai yang melaksanakan tugas belajar", sas_form_study_mark (form, paper));
  sas_block_add_text (block, note, SAS_STYLE_ITALIC);
}
