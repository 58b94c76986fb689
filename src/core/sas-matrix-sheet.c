#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-likeness.h"
#include "sas-matrix-sheet.h"

static void
row_free (gpointer data)
{
  SasMatrixSheetRow *row = data;

  g_free (row->nip);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

void
sas_matrix_sheet_free (SasMatrixSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->leader);
  g_ptr_array_unref (sheet->columns);
  g_ptr_array_unref (sheet->rows);
  g_ptr_array_unref (sheet->teams);
  g_free (sheet);
}

/* --- reading --- */

/* The list of texts @json, named @place to people. */
static gboolean
read_texts (const json_t *json, const char *place, GPtrArray *texts, GError **error)
{
  json_t *item;
  size_t index;

  if (!json_is_array (json))
    return sas_error_refuse (error, _("%s: a list of texts is expected. Nothing was changed."), place);
  json_array_foreach ((json_t *) json, index, item)
    {
      if (!json_is_string (item))
        return sas_error_refuse (error, _("%s[%u]: a text is expected. Nothing was changed."), place, (guint) index);
      g_ptr_array_add (texts, g_strdup (json_string_value (item)));
    }
  return TRUE;
}

static gboolean
read_row (SasMatrixSheet *sheet, const json_t *json, guint number, GError **error)
{
  const char *nip = json_string_value (json_object_get (json, "nip"));
  json_t *cells = json_object_get (json, "cells"), *cell;
  SasMatrixSheetRow *row;
  size_t index;

  if (nip == NULL)
    return sas_error_refuse (error, _("members[%u]: its “nip” is missing. Nothing was changed."), number);
  if (json_array_size (cells) != sheet->columns->len)
    return sas_error_refuse (error, _("members[%u]: %u cells stand under %u columns. Nothing was changed."), number, (guint) json_array_size (cells),
                   sheet->columns->len);
  row = g_new0 (SasMatrixSheetRow, 1);
  row->nip = g_strdup (nip);
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (sheet->rows, row);
  json_array_foreach (cells, index, cell)
    {
      g_autofree char *place = g_strdup_printf ("members[%u].cells[%u]", number, (guint) index);

      g_ptr_array_add (row->cells, g_ptr_array_new_with_free_func (g_free));
      if (!read_texts (cell, place, g_ptr_array_index (row->cells, index), error))
        return FALSE;
    }
  return TRUE;
}

/* A typing error is no silent loss. */
static gboolean
check_keys (json_t *json, GError **error)
{
  static const char *const known[] = {
    "title", "source", "year", "leader", "columns", "members", "teams", "holes", "orphans", "rule", "remarks", "invented", "check", NULL
  };
  const char *key;
  json_t *value;

  json_object_foreach (json, key, value)
    if (!g_strv_contains (known, key))
      return sas_error_refuse (error, _("“%s” is no key of a matrix. Nothing was changed."), key);
  return json_is_object (json) || sas_error_refuse (error, _("A matrix is one JSON object. Nothing was changed."));
}

static gboolean
read_list (SasMatrixSheet *sheet, const json_t *list, const char *name, gboolean (*read) (SasMatrixSheet *, const json_t *, guint, GError **),
           GError **error)
{
  json_t *item;
  size_t index;

  if (list != NULL && !json_is_array (list))
    return sas_error_refuse (error, _("%s: a list is expected. Nothing was changed."), name);
  json_array_foreach ((json_t *) list, index, item)
    if (!read (sheet, item, (guint) index, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_team (SasMatrixSheet *sheet, const json_t *json, guint number, GError **error)
{
  SasMatrixSheet *team = sas_matrix_sheet_from_json (json, error);

  if (team != NULL)
    g_ptr_array_add (sheet->teams, team);
  return team != NULL;
}

SasMatrixSheet *
sas_matrix_sheet_from_json (const json_t *json, GError **error)
{
  const char *leader = json_string_value (json_object_get (json_object_get (json, "leader"), "nip"));
  g_autoptr (SasMatrixSheet) sheet = g_new0 (SasMatrixSheet, 1);

  sheet->leader = g_strdup (leader);
  sheet->year = (int) json_integer_value (json_object_get (json, "year"));
  sheet->columns = g_ptr_array_new_with_free_func (g_free);
  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  sheet->teams = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_matrix_sheet_free);
  if (!check_keys ((json_t *) json, error))
    return NULL;
  if (leader == NULL)
    {
      sas_error_refuse (error, _("leader: its “nip” is missing. Nothing was changed."));
      return NULL;
    }
  return read_texts (json_object_get (json, "columns"), "columns", sheet->columns, error) &&
         read_list (sheet, json_object_get (json, "members"), "members", read_row, error) &&
         read_list (sheet, json_object_get (json, "teams"), "teams", read_team, error) ? g_steal_pointer (&sheet) : NULL;
}

/* --- filling in --- */

/* @places holds what each column of the sheet is so far, plus one; 0: nothing yet. */
static gboolean
is_taken (GArray *places, guint column)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint, i) == column + 1)
      return TRUE;
  return FALSE;
}

static void
match_columns (const SasMatrixSheet *sheet, const SasMatrix *matrix, int (*match) (const SasMatrix *, const char *), GArray *places)
{
  for (guint c = 0; c < sheet->columns->len; c++)
    {
      int column = g_array_index (places, guint, c) == 0 ? match (matrix, g_ptr_array_index (sheet->columns, c)) : -1;

      if (column >= 0 && !is_taken (places, (guint) column))
        g_array_index (places, guint, c) = (guint) column + 1;
    }
}

GArray *
sas_matrix_sheet_columns (const SasMatrixSheet *sheet, SasMatrix *matrix)
{
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (guint), sheet->columns->len);

  g_array_set_size (places, sheet->columns->len);
  match_columns (sheet, matrix, sas_matrix_find_column, places);
  match_columns (sheet, matrix, sas_matrix_guess_column, places);
  for (guint c = 0; c < sheet->columns->len; c++)
    {
      guint *place = &g_array_index (places, guint, c);

      *place = *place > 0 ? *place - 1 : sas_matrix_add_column (matrix, g_ptr_array_index (sheet->columns, c));
    }
  return places;
}

/* The keys of what the cell holds, in its order. */
static GPtrArray *
keys_of_cell (const SasMatrix *matrix, const SasPlan *plan, guint column)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint r = 0; r < plan->results->len; r++)
    if (sas_matrix_find_column (matrix, sas_plan_result (plan, r)->superior_result) == (int) column)
      g_ptr_array_add (keys, sas_text_key (sas_plan_result (plan, r)->text));
  return keys;
}

/* Takes the text out of @keys where it stands; FALSE: it does not. A taken one becomes NULL. */
static gboolean
take_same (GPtrArray *keys, const char *text)
{
  g_autofree char *key = sas_text_key (text);

  for (guint i = 0; i < keys->len; i++)
    if (g_strcmp0 (g_ptr_array_index (keys, i), key) == 0)
      {
        g_clear_pointer (&g_ptr_array_index (keys, i), g_free);
        return TRUE;
      }
  return FALSE;
}

static int
take_first (GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    if (g_ptr_array_index (keys, i) != NULL)
      {
        g_clear_pointer (&g_ptr_array_index (keys, i), g_free);
        return (int) i;
      }
  return -1;
}

static void
fill_cell (const SasMatrix *matrix, SasPlan *plan, guint column, GPtrArray *texts, SasMatrixCounts *counts)
{
  g_autoptr (GPtrArray) keys = keys_of_cell (matrix, plan, column);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < texts->len; i++)
    if (take_same (keys, g_ptr_array_index (texts, i)))
      counts->kept++;
    else
      g_ptr_array_add (open, g_ptr_array_index (texts, i));
  for (guint i = 0; i < open->len; i++)
    {
      int index = take_first (keys);

      sas_matrix_put (matrix, plan, column, index, g_ptr_array_index (open, i));
      counts->changed += index >= 0;
      counts->created += index < 0;
    }
  while (take_first (keys) >= 0)
    counts->left++;
}

void
sas_matrix_sheet_fill (const SasMatrixSheetRow *row, GArray *columns, const SasMatrix *matrix, SasPlan *plan, SasMatrixCounts *counts)
{
  for (guint c = 0; c < row->cells->len; c++)
    fill_cell (matrix, plan, g_array_index (columns, guint, c), g_ptr_array_index (row->cells, c), counts);
}
