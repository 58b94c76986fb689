#include "config.h"
#include "sas-backup.h"
#include "sas-i18n.h"
#include "sas-office.h"
#include "sas-session-mirror.h"
#include "sas-worker.h"

struct _SasSession
{
  GObject    parent_instance;

  SasDb     *db;          /* (owned) only the worker touches it */
  SasWorker *worker;      /* (owned) */
  SasJobs   *jobs;        /* (owned) */
  SasMirror *mirror;      /* (owned) */
  SasActor  *actor;       /* (owned) */
  char      *path;
  char      *name;        /* of the file, for an office without one */
  GDateTime *saved_at;    /* (owned) (nullable) */
  int        year;
  char      *notices;     /* (nullable) */
  gboolean   read_only, unsaved;
};

enum { PROP_YEAR = 1, PROP_ACTOR, PROP_SAVED_AT, PROP_UNSAVED, N_PROPS };
static GParamSpec *properties[N_PROPS];
enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasSession, sas_session, G_TYPE_OBJECT)

typedef struct { char *path; gboolean read_only; } Open;

static void
open_free (Open *input)
{
  g_free (input->path);
  g_free (input);
}

/* Whether the sentences can be had or not, the office is open. */
static char *
dup_notices (SasDb *db)
{
  g_autoptr (GPtrArray) sentences = sas_office_notices (db, NULL);

  if (sentences == NULL || sentences->len == 0)
    return NULL;
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **) sentences->pdata);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Open *input = task_data;
  GError *error = NULL;
  g_autoptr (SasDb) db = sas_office_open (input->path, input->read_only ? SAS_DB_READ_ONLY : SAS_DB_READ_WRITE, &error);
  g_autoptr (SasMirror) mirror = db != NULL ? sas_mirror_read (db, SAS_CHANGED_ALL, &error) : NULL;
  SasSession *self;

  if (mirror == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self = g_object_new (SAS_TYPE_SESSION, NULL);
  self->path = g_strdup (input->path);
  self->name = g_path_get_basename (input->path);
  self->read_only = sas_db_is_read_only (db);
  self->notices = dup_notices (db);
  self->year = (int) sas_date_year (sas_date_today ());
  self->mirror = g_steal_pointer (&mirror);
  self->db = g_steal_pointer (&db);
  self->worker = sas_worker_new ();
  g_task_return_pointer (task, self, g_object_unref);
}

void
sas_session_open_async (const char *path, gboolean read_only, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Open *input;

  g_return_if_fail (path != NULL);

  input = g_new (Open, 1);
  *input = (Open) { g_strdup (path), read_only };
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, sas_session_open_async);
  g_task_set_task_data (task, input, (GDestroyNotify) open_free);
  g_task_run_in_thread (task, open_thread);
}

SasSession *
sas_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The last reference may be dropped by the worker itself, and a thread cannot join itself: close first. */
void
sas_session_close (SasSession *self)
{
  g_return_if_fail (SAS_IS_SESSION (self));

  sas_jobs_cancel_all (self->jobs);
  g_clear_pointer (&self->worker, sas_worker_free);
  g_clear_pointer (&self->db, sas_db_close);
}

/* One question to the store, from the main thread to the worker and back. */
typedef struct
{
  SasSessionFunc  func;
  gpointer        input;
  GDestroyNotify  input_free, result_free;
  SasChanges      writes;
  SasActor       *actor;
  SasMirror      *mirror;   /* what the file holds afterwards, when it was written */
} Question;

static void
question_free (Question *question)
{
  if (question->input_free != NULL)
    question->input_free (question->input);
  g_clear_pointer (&question->actor, sas_actor_free);
  g_clear_pointer (&question->mirror, sas_mirror_free);
  g_free (question);
}

static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SasSession *self = source;
  Question *question = task_data;
  GError *error = NULL;
  gpointer result = question->func (self->db, question->input, question->actor, cancellable, &error);

  /* What was written stands, whether it can be read again or not: an error of this reading is the next reading's. */
  if (error == NULL && question->writes != SAS_CHANGED_NOTHING)
    question->mirror = sas_mirror_read (self->db, question->writes, NULL);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, question->result_free);
}

static void
note_saved (SasSession *self, Question *question)
{
  if (question->mirror != NULL)
    sas_mirror_take (self->mirror, question->mirror);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = g_date_time_new_now_local ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
  g_signal_emit (self, signals[CHANGED], 0, (guint) question->writes);
}

static void
on_ran (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SasSession *self = SAS_SESSION (source);
  g_autoptr (GTask) asked = user_data;
  Question *question = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (error == NULL && question->writes != SAS_CHANGED_NOTHING)
    note_saved (self, question);
  if (error != NULL)
    g_task_return_error (asked, error);
  else
    g_task_return_pointer (asked, answer, question->result_free);
}

/* A page that is on its way out may still ask: it is told what it would be told had it been cancelled. */
static void
refuse_closed (SasSession *self, gpointer input, GDestroyNotify input_free, GAsyncReadyCallback callback, gpointer user_data)
{
  if (input_free != NULL)
    input_free (input);
  g_task_report_new_error (self, callback, user_data, sas_session_run_async, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The office is closed");
}

void
sas_session_run_async (SasSession *self, SasChanges writes, SasSessionFunc func, gpointer input, GDestroyNotify input_free,
                       GDestroyNotify result_free, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GTask *asked;
  Question *question;

  g_return_if_fail (SAS_IS_SESSION (self) && func != NULL);

  if (self->worker == NULL)
    {
      refuse_closed (self, input, input_free, callback, user_data);
      return;
    }
  asked = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (asked, sas_session_run_async);
  g_task_set_check_cancellable (asked, FALSE);  /* what was written must be told of */
  question = g_new0 (Question, 1);
  *question = (Question) { func, input, input_free, result_free, writes, sas_actor_copy (self->actor), NULL };
  task = g_task_new (self, cancellable, on_ran, asked);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  sas_worker_run (self->worker, task, run_thread);
}

gpointer
sas_session_run_finish (SasSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct { char *key, *value; } Setting;

static void
setting_free (Setting *setting)
{
  g_free (setting->key);
  g_free (setting->value);
  g_free (setting);
}

static gpointer
store_setting (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Setting *setting = input;

  return GINT_TO_POINTER (sas_settings_store_set (db, setting->key, setting->value, actor, error));
}

void
sas_session_set_setting_async (SasSession *self, const char *key, const char *value, GAsyncReadyCallback callback, gpointer user_data)
{
  Setting *setting;

  g_return_if_fail (SAS_IS_SESSION (self) && key != NULL);

  setting = g_new (Setting, 1);
  *setting = (Setting) { g_strdup (key), g_strdup (value) };
  sas_session_run_async (self, SAS_CHANGED_SETTINGS, store_setting, setting, (GDestroyNotify) setting_free, NULL, NULL, callback, user_data);
}

gboolean
sas_session_set_setting_finish (SasSession *self, GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (sas_session_run_finish (self, result, error));
}

static void
sas_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SasSession *self = SAS_SESSION (object);

  switch (prop_id)
    {
    case PROP_YEAR:     g_value_set_int (value, self->year); break;
    case PROP_ACTOR:    g_value_set_string (value, self->actor->nip); break;
    case PROP_SAVED_AT: g_value_set_boxed (value, self->saved_at); break;
    case PROP_UNSAVED:  g_value_set_boolean (value, self->unsaved); break;
    default:            G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sas_session_dispose (GObject *object)
{
  g_warn_if_fail (SAS_SESSION (object)->worker == NULL);
  G_OBJECT_CLASS (sas_session_parent_class)->dispose (object);
}

static void
sas_session_finalize (GObject *object)
{
  SasSession *self = SAS_SESSION (object);

  g_clear_object (&self->jobs);
  g_clear_pointer (&self->mirror, sas_mirror_free);
  g_clear_pointer (&self->actor, sas_actor_free);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->notices, g_free);
  G_OBJECT_CLASS (sas_session_parent_class)->finalize (object);
}

static void
sas_session_class_init (SasSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sas_session_get_property;
  object_class->dispose = sas_session_dispose;
  object_class->finalize = sas_session_finalize;
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, 9999, 0, flags);
  properties[PROP_ACTOR] = g_param_spec_string ("actor", NULL, NULL, NULL, flags);
  properties[PROP_SAVED_AT] = g_param_spec_boxed ("saved-at", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sas_session_init (SasSession *self)
{
  self->jobs = sas_jobs_new ();
  self->actor = sas_actor_operator ();
}

const char *
sas_session_get_path (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return self->path;
}

gboolean
sas_session_is_read_only (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), TRUE);
  return self->read_only;
}

const char *
sas_session_get_notices (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return self->notices;
}

SasRoster *
sas_session_get_roster (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return self->mirror->roster;
}

SasJobs *
sas_session_get_jobs (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return self->jobs;
}

const char *
sas_session_get_setting (SasSession *self, const char *key)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return g_hash_table_lookup (self->mirror->settings, key);
}

gboolean
sas_session_setting_is (SasSession *self, const char *key, const char *value, gboolean unset)
{
  const char *stored = sas_session_get_setting (self, key);

  return stored != NULL ? g_str_equal (stored, value) : unset;
}

const char *
sas_session_get_office (SasSession *self)
{
  const char *office = sas_session_get_setting (self, SAS_SETTING_OFFICE);

  return office != NULL && *office != '\0' ? office : self->name;
}

gboolean
sas_session_is_sample (SasSession *self)
{
  return sas_session_setting_is (self, SAS_SETTING_SAMPLE, "1", FALSE);
}

GArray *
sas_session_get_years (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return self->mirror->years;
}

int
sas_session_get_year (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), 0);
  return self->year;
}

void
sas_session_set_year (SasSession *self, int year)
{
  g_return_if_fail (SAS_IS_SESSION (self));

  if (self->year == year)
    return;
  self->year = year;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
}

const SasActor *
sas_session_get_actor (SasSession *self)
{
  g_return_val_if_fail (SAS_IS_SESSION (self), NULL);
  return self->actor;
}

void
sas_session_set_actor (SasSession *self, const char *nip)
{
  const SasPerson *person;
  g_autofree char *name = NULL;
  SasActor *actor;

  g_return_if_fail (SAS_IS_SESSION (self));

  person = nip != NULL && *nip != '\0' ? sas_roster_person (self->mirror->roster, nip) : NULL;
  name = person != NULL ? sas_person_full_name (person) : NULL;
  actor = person != NULL ? sas_actor_new (nip, name) : sas_actor_operator ();
  sas_actor_free (self->actor);
  self->actor = actor;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR]);
}

void
sas_session_set_unsaved (SasSession *self, gboolean unsaved)
{
  g_return_if_fail (SAS_IS_SESSION (self));

  if (self->unsaved == unsaved)
    return;
  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}
