#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-likeness.h"
#include "sas-workblock.h"

static const SasField workblock_fields[] = {
  SAS_FIELD (SasWorkblock, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasWorkblock, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasWorkblock, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasWorkblock, title, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasWorkblock, indicator, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, owner, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, parties, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, duration, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, beneficiaries, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, purpose, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, budget, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, strategies_routine, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, strategies_transformative, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, milestones_routine, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasWorkblock, milestones_transformative, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_workblock_type = { "workblock", sizeof (SasWorkblock), workblock_fields, NULL };

SasWorkblock *
sas_workblock_new (const char *nip, int year)
{
  SasWorkblock *block = sas_record_new (&sas_workblock_type);

  sas_record_set_text (&sas_workblock_type, block, "nip", nip);
  block->year = year;
  return block;
}

SasWorkblock *
sas_workblock_copy (const SasWorkblock *block)
{
  return sas_record_copy (&sas_workblock_type, block);
}

void
sas_workblock_free (SasWorkblock *block)
{
  sas_record_free (&sas_workblock_type, block);
}

/* --- JSON: the form as it reads --- */

/* The label of the filled example (p. 143), which is what is written, and that of the blank form (p. 43) where it differs. */
static const struct { const char *field, *label, *blank; } labels[] = {
  { "title", "JUDUL INISIATIF STRATEGI PENCAPAIAN IKU", NULL },
  { "indicator", "INTERVENSI TERHADAP UKURAN KEBERHASILAN/ INDIKATOR KINERJA INDIVIDU DAN TARGET", "INDIKATOR DAN TARGET YANG DIINTERVENSI" },
  { "owner", "PEMILIK STRATEGI", NULL },
  { "parties", "PIHAK-PIHAK YANG TERLIBAT", "PIHAK YANG TERLIBAT" },
  { "duration", "WAKTU PENYELESAIAN", NULL },
  { "beneficiaries", "PENERIMA MANFAAT", NULL },
  { "purpose", "TUJUAN", NULL },
  { "budget", "ANGGARAN", NULL },
};

static const char *const kinds[] = { "routine", "transformative" };

static json_t *
texts_to_json (GPtrArray *const *groups)
{
  json_t *array = json_array ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < groups[k]->len; i++)
      json_array_append_new (array, json_pack ("{s:i, s:s, s:s}", "no", (int) json_array_size (array) + 1, "kind", kinds[k],
                                               "text", g_ptr_array_index (groups[k], i)));
  return array;
}

json_t *
sas_workblock_to_json (const SasWorkblock *block)
{
  GPtrArray *const strategies[] = { block->strategies_routine, block->strategies_transformative };
  GPtrArray *const milestones[] = { block->milestones_routine, block->milestones_transformative };
  json_t *fields = json_object ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    json_object_set_new (fields, labels[i].label,
                         json_string (SAS_FIELD_AT (block, sas_record_field (&sas_workblock_type, labels[i].field), const char *)));
  return json_pack ("{s:s, s:i, s:s, s:o, s:o, s:o}", "nip", block->nip, "year", block->year,
                    "title", "WORKBLOCK UNTUK IDENTIFIKASI STRATEGI PENCAPAIAN HASIL KERJA", "fields", fields,
                    "strategies", texts_to_json (strategies), "milestones", texts_to_json (milestones));
}

static gboolean
read_field (SasWorkblock *block, const char *label, const json_t *value, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (label, labels[i].label) || g_strcmp0 (label, labels[i].blank) == 0)
      {
        if (!json_is_string (value))
          return sas_error_refuse (error, _("fields: “%s” is not a text. Nothing was changed."), label);
        sas_record_set_text (&sas_workblock_type, block, labels[i].field, json_string_value (value));
        return TRUE;
      }
  return sas_error_refuse (error, _("fields: the form has no “%s”. Nothing was changed."), label);
}

static gboolean
read_fields (SasWorkblock *block, json_t *fields, GError **error)
{
  const char *label;
  json_t *value;

  if (!json_is_object (fields))
    return sas_error_refuse (error, _("fields: the fields of the form are missing. Nothing was changed."));
  json_object_foreach (fields, label, value)
    if (!read_field (block, label, value, error))
      return FALSE;
  return *block->title != '\0' || sas_error_refuse (error, _("fields: “%s” is empty. Nothing was changed."), labels[0].label);
}

static gboolean
read_texts (const json_t *json, const char *key, GPtrArray *const *groups, GError **error)
{
  json_t *array = json_object_get (json, key), *item;
  size_t index;

  if (array != NULL && !json_is_array (array))
    return sas_error_refuse (error, _("%s: a list is expected. Nothing was changed."), key);
  json_array_foreach (array, index, item)
    {
      const char *text = json_string_value (json_object_get (item, "text"));
      int kind = sas_word_find (kinds, G_N_ELEMENTS (kinds), json_string_value (json_object_get (item, "kind")));

      if (text == NULL || kind < 0)
        return sas_error_refuse (error, _("%s[%u]: a “text” and a “kind”, routine or transformative, are expected. Nothing was changed."), key, (guint) index);
      g_ptr_array_add (groups[kind], g_strdup (text));
    }
  return TRUE;
}

/* A typing error is no silent loss. */
static gboolean
check_keys (json_t *json, GError **error)
{
  static const char *const known[] = { "nip", "year", "title", "source", "fields", "strategies", "milestones", NULL };
  const char *key;
  json_t *value;

  if (!json_is_object (json))
    return sas_error_refuse (error, _("A workblock is one JSON object. Nothing was changed."));
  json_object_foreach (json, key, value)
    if (!g_strv_contains (known, key))
      return sas_error_refuse (error, _("“%s” is no key of a workblock. Nothing was changed."), key);
  return TRUE;
}

static gboolean
check_owner (const SasWorkblock *block, GError **error)
{
  if (*block->nip == '\0')
    return sas_error_refuse (error, _("nip: it is not said whose workblock this is. Nothing was changed."));
  return (block->year >= 1900 && block->year <= 9999) ||
         sas_error_refuse (error, _("year: %d is no year of a plan. Nothing was changed."), block->year);
}

SasWorkblock *
sas_workblock_from_json (const json_t *json, const char *nip, int year, GError **error)
{
  const char *own = json_string_value (json_object_get (json, "nip"));
  int own_year = (int) json_integer_value (json_object_get (json, "year"));
  g_autoptr (SasWorkblock) block = sas_workblock_new (own != NULL ? own : nip, own_year != 0 ? own_year : year);
  GPtrArray *const strategies[] = { block->strategies_routine, block->strategies_transformative };
  GPtrArray *const milestones[] = { block->milestones_routine, block->milestones_transformative };

  if (!check_keys ((json_t *) json, error) || !check_owner (block, error) ||
      !read_fields (block, json_object_get (json, "fields"), error) ||
      !read_texts (json, "strategies", strategies, error) || !read_texts (json, "milestones", milestones, error))
    return NULL;
  return g_steal_pointer (&block);
}

/* --- feeding the matrix --- */

int
sas_workblock_column (const SasWorkblock *block, const SasMatrix *matrix)
{
  return sas_matrix_guess_column (matrix, block->indicator);
}

static gboolean
is_carried (const SasMatrix *matrix, guint column, const char *milestone)
{
  g_autofree char *key = sas_text_key (milestone);

  for (guint m = 0; m < matrix->members->len; m++)
    for (guint i = 0; i < sas_matrix_cell (matrix, m, column)->len; i++)
      {
        const SasMatrixEntry *entry = g_ptr_array_index (sas_matrix_cell (matrix, m, column), i);
        g_autofree char *carried = sas_text_key (entry->text);

        if (g_str_equal (carried, key))
          return TRUE;
      }
  return FALSE;
}

static void
add_open (GPtrArray *open, GPtrArray *milestones, const SasMatrix *matrix, guint column)
{
  for (guint i = 0; i < milestones->len; i++)
    if (!is_carried (matrix, column, g_ptr_array_index (milestones, i)))
      g_ptr_array_add (open, g_strdup (g_ptr_array_index (milestones, i)));
}

GPtrArray *
sas_workblock_feed (GPtrArray *blocks, const SasMatrix *matrix, guint column)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SasWorkblock *block = g_ptr_array_index (blocks, i);

      if (sas_workblock_column (block, matrix) != (int) column)
        continue;
      add_open (open, block->milestones_routine, matrix, column);
      add_open (open, block->milestones_transformative, matrix, column);
    }
  return open;
}
