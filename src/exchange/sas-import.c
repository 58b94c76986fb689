#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-private.h"

const char *const sas_import_kinds[SAS_IMPORT_KINDS] = { NULL, "staff", "units", "assignments" };
const char *const sas_verdicts[SAS_VERDICTS] = { "baru", "berubah", "sama", "ditolak", "peringatan", "diterima" };

static void (*const planners[SAS_IMPORT_KINDS]) (SasPlanner *self) = {
  NULL, sas_import_plan_staff, sas_import_plan_units, sas_import_plan_assignments
};

static void
note_free (gpointer data)
{
  SasImportNote *note = data;

  g_free (note->reason);
  g_free (note->value);
  g_free (note);
}

static void
row_free (gpointer data)
{
  SasImportRow *row = data;

  g_free (row->key);
  g_free (row->label);
  g_free (row->changes);
  g_free (row);
}

void
sas_import_free (SasImport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  sas_roster_unref (self->changes);
  g_free (self->message);
  g_free (self);
}

gboolean
sas_import_has_errors (const SasImport *self)
{
  return self->file_error != NULL || self->rejected > 0;
}

guint
sas_planner_number (SasPlanner *self, guint row)
{
  return sas_sheet_row (self->sheet, row)->number;
}

static void
add_note (SasImport *import, guint number, SasVerdict verdict, const char *code, const char *field, char *reason,
          const char *value)
{
  SasImportNote *note = g_new0 (SasImportNote, 1);

  note->row = number;
  note->verdict = verdict;
  note->code = code;
  note->field = field;
  note->reason = reason;
  note->value = g_strdup (value);
  g_ptr_array_add (import->notes, note);
}

static gboolean
is_told (SasPlanner *self, const char *code)
{
  guint number = sas_planner_number (self, self->row);

  for (guint i = self->import->notes->len; i > 0; i--)
    {
      const SasImportNote *note = self->import->notes->pdata[i - 1];

      if (note->row != number)
        return FALSE;
      if (note->verdict == SAS_VERDICT_REJECTED && g_strcmp0 (note->code, code) == 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
field_name (SasPlanner *self, int column)
{
  return column >= 0 ? self->map.columns[column].field : NULL;
}

void
sas_planner_reject (SasPlanner *self, int column, const char *code, char *reason)
{
  g_autofree char *owned = reason;

  self->rejected[self->row] = TRUE;
  if (!is_told (self, code))
    add_note (self->import, sas_planner_number (self, self->row), SAS_VERDICT_REJECTED, code, field_name (self, column),
              g_steal_pointer (&owned), NULL);
}

void
sas_planner_warn (SasPlanner *self, int column, const char *code, char *reason)
{
  add_note (self->import, sas_planner_number (self, self->row), SAS_VERDICT_WARNING, code, field_name (self, column),
            reason, NULL);
}

void
sas_planner_cleaned (SasPlanner *self, int column, const char *value)
{
  add_note (self->import, sas_planner_number (self, self->row), SAS_VERDICT_CLEANED, NULL, field_name (self, column),
            NULL, value);
}

static void
add_row (SasPlanner *self, SasVerdict verdict, const char *key, const char *label, char *changes)
{
  SasImportRow *row = g_new0 (SasImportRow, 1);

  row->row = sas_planner_number (self, self->row);
  row->verdict = verdict;
  row->key = g_strdup (key);
  row->label = g_strdup (label);
  row->changes = changes;
  g_ptr_array_add (self->import->rows, row);
}

void
sas_planner_list_rejected (SasPlanner *self, const char *key, const char *label)
{
  add_row (self, SAS_VERDICT_REJECTED, key, label, NULL);
}

static char *
field_text (const SasField *field, gconstpointer record)
{
  const char *word;

  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      return g_strdup (SAS_FIELD_AT (record, field, char *) != NULL ? SAS_FIELD_AT (record, field, char *) : "");
    case SAS_FIELD_DATE:
      return sas_date_to_display (SAS_FIELD_AT (record, field, SasDate));
    case SAS_FIELD_WORD:
      word = field->words[SAS_FIELD_AT (record, field, int)];
      return g_strdup (word != NULL ? word : "");
    case SAS_FIELD_INT:
    case SAS_FIELD_NUMBER:
    case SAS_FIELD_BOOL:
    case SAS_FIELD_TEXTS:
    case SAS_FIELD_RECORD:
    case SAS_FIELD_RECORDS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* "JABATAN: Sekretaris → Kepala Bidang; ..." over the columns that stand for a member. */
static char *
describe_changes (SasPlanner *self, const SasRecordType *type, gconstpointer old, gconstpointer record)
{
  g_autoptr (GString) changes = g_string_new (NULL);

  for (guint k = 0; k < self->map.n_columns; k++)
    {
      const char *member = self->map.columns[k].member;
      const SasField *field = member != NULL ? sas_record_field (type, member) : NULL;
      g_autofree char *before = field != NULL ? field_text (field, old) : NULL;
      g_autofree char *after = field != NULL ? field_text (field, record) : NULL;

      if (g_strcmp0 (before, after) != 0)
        g_string_append_printf (changes, "%s%s: %s → %s", changes->len > 0 ? "; " : "", self->map.columns[k].field,
                                before, after);
    }
  return g_string_free (g_steal_pointer (&changes), FALSE);
}

SasVerdict
sas_planner_settle (SasPlanner *self, const SasRecordType *type, gconstpointer old, gconstpointer record,
                    const char *key, const char *label)
{
  gboolean same = old != NULL && sas_record_equal (type, old, record);
  SasVerdict verdict = old == NULL ? SAS_VERDICT_NEW : same ? SAS_VERDICT_SAME : SAS_VERDICT_CHANGED;
  guint *const counts[] = { &self->import->added, &self->import->changed, &self->import->same };

  (*counts[verdict])++;
  self->import->accepted++;
  add_row (self, verdict, key, label,
           verdict == SAS_VERDICT_CHANGED ? describe_changes (self, type, old, record) : NULL);
  return verdict;
}

static char *
heading_text (SasPlanner *self, int column)
{
  return sas_charset_shorten (sas_sheet_cell (self->sheet, self->map.header, (guint) column)->text, 60);
}

/* Two columns that mean the same and disagree somewhere: choosing would be guessing. */
static gboolean
refuse_ambiguous (SasPlanner *self)
{
  for (guint k = 0; k < self->map.n_columns; k++)
    for (guint row = self->map.header + 1; self->map.twin[k] >= 0 && row < sas_sheet_n_rows (self->sheet); row++)
      {
        const char *first = sas_sheet_cell (self->sheet, row, (guint) self->map.at[k])->text;
        const char *second = sas_sheet_cell (self->sheet, row, (guint) self->map.twin[k])->text;
        g_autofree char *heading = heading_text (self, self->map.at[k]);
        g_autofree char *other = heading_text (self, self->map.twin[k]);

        if (first[0] == '\0' || second[0] == '\0' || strcmp (first, second) == 0)
          continue;
        self->import->file_error = "column-ambiguous";
        self->import->message =
          g_strdup_printf (_("Two columns may be %s: \"%s\" and \"%s\", and they differ in row %u. Remove one of them."),
                           self->map.columns[k].field, heading, other, sas_planner_number (self, row));
        return TRUE;
      }
  return FALSE;
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const SasImportNote *left = *(SasImportNote *const *) a, *right = *(SasImportNote *const *) b;

  return left->row < right->row ? -1 : left->row > right->row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SasImportRow *left = *(SasImportRow *const *) a, *right = *(SasImportRow *const *) b;

  return left->row < right->row ? -1 : left->row > right->row;
}

/* A rejected row keeps what rejected it, nothing else. */
static void
drop_remarks_of_rejected (SasImport *import, GHashTable *rejected)
{
  g_autoptr (GPtrArray) all = g_steal_pointer (&import->notes);

  import->notes = g_ptr_array_new_with_free_func (note_free);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      SasImportNote *note = all->pdata[i];

      if (note->verdict != SAS_VERDICT_REJECTED && g_hash_table_contains (rejected, GUINT_TO_POINTER (note->row)))
        note_free (note);
      else
        g_ptr_array_add (import->notes, note);
    }
}

static void
finish (SasPlanner *self)
{
  SasImport *import = self->import;
  g_autoptr (GHashTable) rejected = g_hash_table_new (NULL, NULL);

  for (guint row = 0; row < sas_sheet_n_rows (self->sheet); row++)
    if (self->rejected[row])
      g_hash_table_add (rejected, GUINT_TO_POINTER (sas_planner_number (self, row)));
  import->rejected = g_hash_table_size (rejected);
  drop_remarks_of_rejected (import, rejected);
  g_ptr_array_sort (import->notes, compare_notes);   /* GLib's sort keeps the order of equals */
  g_ptr_array_sort (import->rows, compare_rows);
  if (sas_sheet_n_rows (self->sheet) == self->map.header + 1)
    import->message = g_strdup (_("The list has headings but no rows; nothing changes."));
}

static void
plan_rows (SasPlanner *self)
{
  self->rejected = g_new0 (gboolean, sas_sheet_n_rows (self->sheet));
  planners[self->map.kind] (self);
  finish (self);
  g_clear_pointer (&self->rejected, g_free);
  for (guint k = 0; k < SAS_MOST_COLUMNS; k++)
    g_clear_pointer (&self->texts[k], g_free);
}

static char *
explain_headings (const SasSheet *sheet, SasImportKind kind)
{
  static const char *const wanted[SAS_IMPORT_KINDS] = {
    N_("NIP and NAMA (staff), ID and NAMA_UNOR (units), or NIP, JENIS and TMT (posts)"), N_("NIP and NAMA"), N_("ID and NAMA_UNOR"),
    N_("NIP, JENIS and TMT"),
  };
  g_autofree char *found = sas_column_map_list_headings (sheet);

  return g_strdup_printf (_("The headings were not recognised. Needed: %s. Found: %s."), _(wanted[kind]), found);
}

SasImport *
sas_import_plan (const SasSheet *sheet, SasRoster *office, SasImportKind kind)
{
  SasImport *import = g_new0 (SasImport, 1);
  SasPlanner planner = { .sheet = sheet, .office = office, .import = import };

  import->rows = g_ptr_array_new_with_free_func (row_free);
  import->notes = g_ptr_array_new_with_free_func (note_free);
  import->changes = sas_roster_new ();
  import->kind = kind;
  if (sheet->fault != NULL)
    {
      import->file_error = sheet->fault;
      import->message = g_strdup (sheet->message);
      import->rejected = sheet->fault_row > 0 ? 1 : 0;
      if (sheet->fault_row > 0)
        add_note (import, sheet->fault_row, SAS_VERDICT_REJECTED, sheet->fault, NULL, g_strdup (sheet->message), NULL);
    }
  else if (!sas_column_map_find (&planner.map, sheet, kind))
    {
      import->file_error = "header-not-recognised";
      import->message = explain_headings (sheet, kind);
    }
  else
    {
      import->kind = planner.map.kind;
      if (!refuse_ambiguous (&planner))
        plan_rows (&planner);
    }
  return import;
}
