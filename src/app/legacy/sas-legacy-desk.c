#include "config.h"
#include <string.h>
#include "sas-autosave.h"
#include "sas-history.h"
#include "sas-i18n.h"
#include "sas-legacy-desk.h"
#include "sas-legacy-store.h"
#include "sas-text-desk.h"

struct _SasLegacyDesk
{
  GObject      parent_instance;

  SasSession  *session;      /* (weak) */
  SasHistory  *history;
  SasAutosave  autosave;
  GHashTable  *typed;        /* path -> what is under the pen and does not mean anything yet */
  char        *pen_path, *pen_text;   /* (nullable) the place that is being written, as it was typed: "12," is on the way to "12,5" */
  GHashTable  *shown;        /* path -> text of a number or a day as people read it; a cache */
  GPtrArray   *findings;     /* SasFinding */
  GError      *error;        /* (nullable) of the last save */
};

static void text_desk_iface_init (SasTextDeskInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasLegacyDesk, sas_legacy_desk, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (SAS_TYPE_TEXT_DESK, text_desk_iface_init))

static guint signals[2];
enum { CHANGED, SAVED };

const SasLegacyRecord *
sas_legacy_desk_get (SasLegacyDesk *self)
{
  return sas_history_current (self->history);
}

SasSession *
sas_legacy_desk_get_session (SasLegacyDesk *self)
{
  return self->session;
}

SasLegacyRecord *
sas_legacy_desk_draft (SasLegacyDesk *self)
{
  return sas_legacy_record_copy (sas_legacy_desk_get (self));
}

gboolean
sas_legacy_desk_may_edit (SasLegacyDesk *self)
{
  return self->session != NULL && !sas_session_is_read_only (self->session) && sas_session_get_actor (self->session)->operator_;
}

/* --- what deserves a second look --- */

static void
add_unread (gpointer path, gpointer text, gpointer findings)
{
  SasFinding *finding = g_new0 (SasFinding, 1);

  finding->rule = "number";
  finding->severity = SAS_MUST;
  finding->basis = "";
  finding->path = g_strdup (path);
  finding->message = g_strdup (g_str_equal (path, "date") ? _("Not a date. Write it as 24-11-2026 or 24 November 2026.")
                                                          : _("Not a number. Write it as 12,5; what stood there before is kept."));
  g_ptr_array_add (findings, finding);
}

static void
changed (SasLegacyDesk *self, gboolean built)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = sas_legacy_record_findings (sas_legacy_desk_get (self));
  g_hash_table_foreach (self->typed, add_unread, self->findings);
  g_hash_table_remove_all (self->shown);
  g_signal_emit (self, signals[CHANGED], 0, built);
}

/* --- edits --- */

static void
set_pen (SasLegacyDesk *self, const char *path, const char *text)
{
  g_autofree char *held_path = self->pen_path, *held_text = self->pen_text;

  self->pen_path = g_strdup (path);
  self->pen_text = g_strdup (text);
}

void
sas_legacy_desk_commit (SasLegacyDesk *self, SasLegacyRecord *draft, const char *label, const char *merge, gboolean built)
{
  if (sas_record_equal (&sas_legacy_record_type, draft, sas_legacy_desk_get (self)))
    {
      sas_legacy_record_free (draft);
      return;
    }
  if (built)   /* the places have moved */
    {
      g_hash_table_remove_all (self->typed);
      set_pen (self, NULL, NULL);
    }
  sas_history_push (self->history, draft, label, merge);
  sas_autosave_touch (&self->autosave);
  changed (self, built);
}

void
sas_legacy_desk_choose (SasLegacyDesk *self, const char *path, int choice)
{
  g_autoptr (SasLegacyRecord) draft = sas_legacy_desk_draft (self);

  if (sas_legacy_set_choice (draft, path, choice))
    sas_legacy_desk_commit (self, g_steal_pointer (&draft), _("choosing"), NULL, g_str_equal (path, "model"));
}

static gboolean
step (SasLegacyDesk *self, gboolean (*walk) (SasHistory *))
{
  g_autofree char *id = g_strdup (sas_legacy_desk_get (self)->id);
  SasLegacyRecord *record;

  if (!sas_legacy_desk_may_edit (self) || !walk (self->history))
    return FALSE;
  record = sas_legacy_desk_draft (self);
  sas_record_set_text (&sas_legacy_record_type, record, "id", id);
  sas_history_amend (self->history, record);
  g_hash_table_remove_all (self->typed);
  set_pen (self, NULL, NULL);
  sas_autosave_touch (&self->autosave);
  changed (self, TRUE);
  return TRUE;
}

gboolean
sas_legacy_desk_undo (SasLegacyDesk *self)
{
  return step (self, sas_history_undo);
}

gboolean
sas_legacy_desk_redo (SasLegacyDesk *self)
{
  return step (self, sas_history_redo);
}

/* --- its texts, for the fields --- */

/* As people read it: a number with a comma, a day. (transfer full) (nullable) */
static char *
readable (const SasLegacyRecord *record, const char *path)
{
  const char *text;

  if (g_str_equal (path, "date"))
    return record->date != SAS_DATE_NONE ? sas_date_to_display (record->date) : NULL;
  text = sas_legacy_get_text (record, path);
  return text != NULL && sas_legacy_is_number (path) ? g_strdelimit (g_strdup (text), ".", ',') : g_strdup (text);
}

static const char *
get_text (SasTextDesk *desk, const char *path)
{
  SasLegacyDesk *self = SAS_LEGACY_DESK (desk);
  const char *typed = g_hash_table_lookup (self->typed, path);
  char *text;

  if (typed != NULL)
    return typed;
  if (g_strcmp0 (path, self->pen_path) == 0)
    return self->pen_text;
  text = readable (sas_legacy_desk_get (self), path);
  g_hash_table_insert (self->shown, g_strdup (path), text);
  return text;
}

/* FALSE: it does not mean anything yet. @text "" empties the place. */
static gboolean
put (SasLegacyRecord *draft, const char *path, const char *text)
{
  g_autofree char *number = NULL;
  SasDate date;

  if (g_str_equal (path, "date"))
    {
      date = sas_date_parse (text);
      if (*text != '\0' && date == SAS_DATE_NONE)
        return FALSE;
      draft->date = *text != '\0' ? date : SAS_DATE_NONE;
      return TRUE;
    }
  if (!sas_legacy_is_number (path) || *text == '\0')
    {
      sas_legacy_set_text (draft, path, text);
      return TRUE;
    }
  number = sas_legacy_number (text);
  if (number != NULL)
    sas_legacy_set_text (draft, path, number);
  return number != NULL;
}

static void
type_text (SasTextDesk *desk, const char *path, const char *text)
{
  SasLegacyDesk *self = SAS_LEGACY_DESK (desk);
  g_autoptr (SasLegacyRecord) draft = sas_legacy_desk_draft (self);
  gboolean was_unread = g_hash_table_remove (self->typed, path);

  set_pen (self, path, text);
  if (!put (draft, path, text))
    {
      g_hash_table_insert (self->typed, g_strdup (path), g_strdup (text));
      changed (self, FALSE);
      return;
    }
  if (was_unread && sas_record_equal (&sas_legacy_record_type, draft, sas_legacy_desk_get (self)))
    changed (self, FALSE);
  sas_legacy_desk_commit (self, g_steal_pointer (&draft), _("typing"), path, FALSE);
}

static void
seal_text (SasTextDesk *desk)
{
  SasLegacyDesk *self = SAS_LEGACY_DESK (desk);

  sas_history_seal (self->history);
  sas_legacy_desk_flush (self, FALSE);
  if (self->pen_path == NULL)
    return;
  set_pen (self, NULL, NULL);
  changed (self, FALSE);
}

static const SasFinding *
find_at (SasTextDesk *desk, const char *path)
{
  SasLegacyDesk *self = SAS_LEGACY_DESK (desk);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (self->findings, i);

      if (g_str_equal (finding->path, path))
        return finding;
    }
  return NULL;
}

static gboolean
may_write (SasTextDesk *desk)
{
  return sas_legacy_desk_may_edit (SAS_LEGACY_DESK (desk));
}

static void
text_desk_iface_init (SasTextDeskInterface *iface)
{
  iface->get_text = get_text;
  iface->type = type_text;
  iface->seal = seal_text;
  iface->find = find_at;
  iface->may_edit = may_write;
}

/* --- saving --- */

static gpointer
save (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasLegacyRecord) record = sas_legacy_record_copy (input);

  return sas_legacy_store_save (db, record, actor, error) ? g_steal_pointer (&record) : NULL;
}

static void
save_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLegacyDesk) self = user_data;
  g_autoptr (SasLegacyRecord) stored = NULL;

  g_clear_error (&self->error);
  stored = sas_session_run_finish (SAS_SESSION (session), result, &self->error);
  if (sas_autosave_ended (&self->autosave, stored != NULL))
    sas_history_amend (self->history, g_steal_pointer (&stored));
  g_signal_emit (self, signals[SAVED], 0);
}

static void
write_value (gpointer desk)
{
  SasLegacyDesk *self = desk;

  sas_session_run_async (self->session, SAS_CHANGED_LEGACY, save, sas_legacy_desk_draft (self), (GDestroyNotify) sas_legacy_record_free,
                         (GDestroyNotify) sas_legacy_record_free, NULL, save_ended, g_object_ref (self));
}

void
sas_legacy_desk_flush (SasLegacyDesk *self, gboolean whether_or_not)
{
  if (whether_or_not)
    sas_autosave_now (&self->autosave);
  else
    sas_autosave_flush (&self->autosave);
}

gboolean
sas_legacy_desk_is_stored (SasLegacyDesk *self)
{
  return sas_autosave_is_idle (&self->autosave);
}

const GError *
sas_legacy_desk_get_error (SasLegacyDesk *self)
{
  return self->error;
}

/* --- life --- */

SasLegacyDesk *
sas_legacy_desk_new (SasSession *session, SasLegacyRecord *record)
{
  SasLegacyDesk *self = g_object_new (SAS_TYPE_LEGACY_DESK, NULL);

  self->session = session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
  sas_legacy_record_open (record);
  self->history = sas_history_new (&sas_legacy_record_type, record);
  self->findings = sas_legacy_record_findings (record);
  sas_autosave_init (&self->autosave, session, write_value, self);
  return self;
}

static void
sas_legacy_desk_finalize (GObject *object)
{
  SasLegacyDesk *self = SAS_LEGACY_DESK (object);

  sas_autosave_clear (&self->autosave);
  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  g_clear_pointer (&self->history, sas_history_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->pen_path);
  g_free (self->pen_text);
  g_hash_table_unref (self->typed);
  g_hash_table_unref (self->shown);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (sas_legacy_desk_parent_class)->finalize (object);
}

static void
sas_legacy_desk_class_init (SasLegacyDeskClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = sas_legacy_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_legacy_desk_init (SasLegacyDesk *self)
{
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
