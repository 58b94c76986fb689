#include "sas-history.h"

typedef struct { SasPlan *plan; char *label; char *merge; } Entry;

struct _SasHistory
{
  GPtrArray *entries;  /* Entry; the first is the value as opened */
  guint      at;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  sas_plan_free (entry->plan);
  g_free (entry->label);
  g_free (entry->merge);
  g_free (entry);
}

static Entry *
entry_new (SasPlan *plan, const char *label, const char *merge)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->plan = plan;
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
sas_history_new (SasPlan *plan)
{
  SasHistory *self = g_new0 (SasHistory, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  g_ptr_array_add (self->entries, entry_new (plan, NULL, NULL));
  return self;
}

void
sas_history_free (SasHistory *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

const SasPlan *
sas_history_current (const SasHistory *self)
{
  return entry_at (self, self->at)->plan;
}

void
sas_history_push (SasHistory *self, SasPlan *plan, const char *label, const char *merge)
{
  Entry *top = entry_at (self, self->at);

  if (sas_plan_equal (top->plan, plan))
    {
      sas_plan_free (plan);
      return;
    }
  g_ptr_array_set_size (self->entries, (int) self->at + 1);  /* what was undone is gone once something new is done */
  if (self->at > 0 && merge != NULL && g_strcmp0 (top->merge, merge) == 0)
    {
      sas_plan_free (top->plan);
      top->plan = plan;
      return;
    }
  g_ptr_array_add (self->entries, entry_new (plan, label, merge));
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
sas_history_amend (SasHistory *self, SasPlan *plan)
{
  Entry *top = entry_at (self, self->at);

  sas_plan_free (top->plan);
  top->plan = plan;
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
