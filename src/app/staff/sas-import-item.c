#include "config.h"
#include "sas-i18n.h"
#include "sas-import-item.h"
#include "sas-nip.h"

const char *const sas_import_show_labels[SAS_IMPORT_SHOWS] = {
  N_("All"), N_("New"), N_("Changed"), N_("Unchanged"), N_("Rejected"), N_("With a remark")
};

struct _SasImportItem
{
  GObject parent_instance;

  guint      row;
  SasVerdict verdict;
  gboolean   warning;
  char      *key, *label;
  GString   *detail;
};
G_DEFINE_FINAL_TYPE (SasImportItem, sas_import_item, G_TYPE_OBJECT)

static void
sas_import_item_finalize (GObject *object)
{
  SasImportItem *self = SAS_IMPORT_ITEM (object);

  g_free (self->key);
  g_free (self->label);
  g_string_free (self->detail, TRUE);
  G_OBJECT_CLASS (sas_import_item_parent_class)->finalize (object);
}

static void
sas_import_item_class_init (SasImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_import_item_finalize;
}

static void
sas_import_item_init (SasImportItem *self)
{
  self->detail = g_string_new (NULL);
}

static SasImportItem *
new_item (guint row, SasVerdict verdict, const char *key, const char *label, const char *detail)
{
  SasImportItem *self = g_object_new (SAS_TYPE_IMPORT_ITEM, NULL);

  self->row = row;
  self->verdict = verdict;
  self->key = sas_nip_display (key);
  self->label = g_strdup (label != NULL ? label : "");
  if (detail != NULL)
    g_string_append (self->detail, detail);
  return self;
}

static void
add_note (SasImportItem *self, const SasImportNote *note)
{
  if (self->detail->len > 0)
    g_string_append_c (self->detail, '\n');
  if (note->field != NULL)
    g_string_append_printf (self->detail, "%s: ", note->field);
  g_string_append (self->detail, note->reason != NULL ? note->reason : "");
  if (note->verdict == SAS_VERDICT_REJECTED)
    self->verdict = SAS_VERDICT_REJECTED;
  self->warning = self->warning || note->verdict == SAS_VERDICT_WARNING;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) ((SasImportItem *) a)->row - (int) ((SasImportItem *) b)->row;
}

GListStore *
sas_import_items (const SasImport *import)
{
  GListStore *store = g_list_store_new (SAS_TYPE_IMPORT_ITEM);
  g_autoptr (GHashTable) by_row = g_hash_table_new (NULL, NULL);   /* row -> item, borrowed from the store */
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < import->rows->len; i++)
    {
      const SasImportRow *row = import->rows->pdata[i];
      SasImportItem *item = new_item (row->row, row->verdict, row->key, row->label, row->changes);

      g_ptr_array_add (items, item);
      g_hash_table_insert (by_row, GUINT_TO_POINTER (row->row), item);
    }
  for (guint i = 0; i < import->notes->len; i++)
    {
      const SasImportNote *note = import->notes->pdata[i];
      SasImportItem *item = g_hash_table_lookup (by_row, GUINT_TO_POINTER (note->row));

      if (note->verdict == SAS_VERDICT_CLEANED)
        continue;
      if (item == NULL)
        {
          item = new_item (note->row, SAS_VERDICT_SAME, NULL, NULL, NULL);
          g_ptr_array_add (items, item);
          g_hash_table_insert (by_row, GUINT_TO_POINTER (note->row), item);
        }
      add_note (item, note);
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  g_list_store_sort (store, compare_rows, NULL);
  return store;
}

guint
sas_import_item_get_row (SasImportItem *self)
{
  return self->row;
}

SasVerdict
sas_import_item_get_verdict (SasImportItem *self)
{
  return self->verdict;
}

gboolean
sas_import_item_has_warning (SasImportItem *self)
{
  return self->warning;
}

const char *
sas_import_item_get_key (SasImportItem *self)
{
  return self->key;
}

const char *
sas_import_item_get_label (SasImportItem *self)
{
  return self->label;
}

const char *
sas_import_item_get_detail (SasImportItem *self)
{
  return self->detail->str;
}

gboolean
sas_import_item_is_shown (SasImportItem *self, SasImportShow show)
{
  static const SasVerdict verdicts[SAS_IMPORT_SHOWS] = {
    [SAS_IMPORT_SHOW_NEW] = SAS_VERDICT_NEW, [SAS_IMPORT_SHOW_CHANGED] = SAS_VERDICT_CHANGED,
    [SAS_IMPORT_SHOW_SAME] = SAS_VERDICT_SAME, [SAS_IMPORT_SHOW_REJECTED] = SAS_VERDICT_REJECTED,
  };

  if (show == SAS_IMPORT_SHOW_ALL)
    return TRUE;
  return show == SAS_IMPORT_SHOW_WARNINGS ? self->warning : self->verdict == verdicts[show];
}
