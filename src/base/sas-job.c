#include "sas-job.h"

struct _SasJob
{
  GObject         parent_instance;
  char           *title;
  SasJobFunc      func;
  gpointer        input;
  GDestroyNotify  input_free;
  GDestroyNotify  result_free;
  GCancellable   *cancellable;
  int             permille;        /* atomic */
  int             notify_pending;  /* atomic */
};

enum { PROP_TITLE = 1, PROP_PROGRESS, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SasJob, sas_job, G_TYPE_OBJECT)

static gboolean
notify_progress_cb (gpointer user_data)
{
  SasJob *self = user_data;

  g_atomic_int_set (&self->notify_pending, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  return G_SOURCE_REMOVE;
}

/* Many reports, at most one queued notification: the worker never floods the main loop. */
void
sas_job_report (SasJob *self, double fraction)
{
  g_return_if_fail (SAS_IS_JOB (self));

  g_atomic_int_set (&self->permille, (int) (CLAMP (fraction, 0.0, 1.0) * 1000.0));
  if (g_atomic_int_compare_and_exchange (&self->notify_pending, 0, 1))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, notify_progress_cb, g_object_ref (self), g_object_unref);
}

double
sas_job_get_progress (SasJob *self)
{
  g_return_val_if_fail (SAS_IS_JOB (self), 0.0);
  return g_atomic_int_get (&self->permille) / 1000.0;
}

void
sas_job_cancel (SasJob *self)
{
  g_return_if_fail (SAS_IS_JOB (self));
  g_cancellable_cancel (self->cancellable);
}

static void
job_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SasJob *self = source;
  GError *error = NULL;
  gpointer result = self->func (self, self->input, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, self->result_free);
}

void
sas_job_run_async (SasJob *self, GDestroyNotify result_free, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SAS_IS_JOB (self));

  self->result_free = result_free;
  task = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, sas_job_run_async);
  g_task_run_in_thread (task, job_thread);
}

gpointer
sas_job_run_finish (SasJob *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
sas_job_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SasJob *self = SAS_JOB (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, sas_job_get_progress (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sas_job_finalize (GObject *object)
{
  SasJob *self = SAS_JOB (object);

  if (self->input_free != NULL)
    self->input_free (self->input);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (sas_job_parent_class)->finalize (object);
}

static void
sas_job_class_init (SasJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sas_job_get_property;
  object_class->finalize = sas_job_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sas_job_init (SasJob *self)
{
  self->cancellable = g_cancellable_new ();
}

SasJob *
sas_job_new (const char *title, SasJobFunc func, gpointer input, GDestroyNotify input_free)
{
  SasJob *self = g_object_new (SAS_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  self->func = func;
  self->input = input;
  self->input_free = input_free;
  return self;
}
