#include "sas-history.h"

typedef struct { const SasRecordType *type; gpointer value; char *label; char *merge; } Entry;

struct _SasHistory
{
  const SasRecordType *type;
  GPtrArray *entries;  /* Entry; the first is the value as opened */
  guint      at;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  sas_record_free (entry->type, entry->value);
  g_free (entry->label);
  g_free (entry->merge);
  g_free (entry);
}

static Entry *
entry_new (const SasRecordType *type, gpointer value, const char *label, const char *merge)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->type = type;
  entry->value = value;
  entry->label = g_strdup (label);
  entry->merge = g_strdup (merge);
  return entry;
}

static Entry *
entry_at (const SasHistory *self, guint index)
{
  return g_ptr_array_index (self->entries, index);
}

SasHistory *
sas_history_new (const SasRecordType *type, gpointer value)
{
  SasHistory *self = g_new0 (SasHistory, 1);

  self->type = type;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  g_ptr_array_add (self->entries, entry_new (type, value, NULL, NULL));
  return self;
}

void
sas_history_free (SasHistory *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

gconstpointer
sas_history_current (const SasHistory *self)
{
  return entry_at (self, self->at)->value;
}

void
sas_history_push (SasHistory *self, gpointer value, const char *label, const char *merge)
{
  Entry *top = entry_at (self, self->at);

  if (sas_record_equal (self->type, top->value, value))
    {
      sas_record_free (self->type, value);
      return;
    }
  g_ptr_array_set_size (self->entries, (int) self->at + 1);  /* what was undone is gone once something new is done */
  if (self->at > 0 && merge != NULL && g_strcmp0 (top->merge, merge) == 0)
    {
      sas_record_free (self->type, top->value);
      top->value = value;
      return;
    }
  g_ptr_array_add (self->entries, entry_new (self->type, value, label, merge));
  if (self->entries->len > SAS_HISTORY_STEPS + 1)
    g_ptr_array_remove_index (self->entries, 0);
  self->at = self->entries->len - 1;
}

void
sas_history_seal (SasHistory *self)
{
  g_clear_pointer (&entry_at (self, self->at)->merge, g_free);
}

void
sas_history_amend (SasHistory *self, gpointer value)
{
  Entry *top = entry_at (self, self->at);

  sas_record_free (self->type, top->value);
  top->value = value;
}

gboolean
sas_history_undo (SasHistory *self)
{
  if (self->at == 0)
    return FALSE;
  sas_history_seal (self);
  self->at--;
  sas_history_seal (self);
  return TRUE;
}

gboolean
sas_history_redo (SasHistory *self)
{
  if (self->at + 1 == self->entries->len)
    return FALSE;
  sas_history_seal (self);
  self->at++;
  sas_history_seal (self);
  return TRUE;
}

const char *
sas_history_undo_label (const SasHistory *self)
{
  return self->at > 0 ? entry_at (self, self->at)->label : NULL;
}

const char *
sas_history_redo_label (const SasHistory *self)
{
  return self->at + 1 < self->entries->len ? entry_at (self, self->at + 1)->label : NULL;
}
