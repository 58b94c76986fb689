#include "config.h"
#include "sas-i18n.h"
#include "sas-jobs.h"

/* Before this share is done, the pace says nothing yet. */
#define SHARE_TO_JUDGE 0.04

struct _SasRunningJob
{
  GObject  parent_instance;
  SasJob  *job;        /* (owned) */
  char    *title;      /* (owned) */
  gint64   started;    /* monotonic, us */
};

enum { JOB_PROGRESS = 1, JOB_N_PROPS };
static GParamSpec *job_properties[JOB_N_PROPS];

G_DEFINE_FINAL_TYPE (SasRunningJob, sas_running_job, G_TYPE_OBJECT)

struct _SasJobs
{
  GObject    parent_instance;
  GPtrArray *running;  /* (owned) of SasRunningJob */
};

enum { JOBS_PROGRESS = 1, JOBS_N_PROPS };
static GParamSpec *jobs_properties[JOBS_N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SasJobs, sas_jobs, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
on_job_progress (SasRunningJob *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), job_properties[JOB_PROGRESS]);
}

static void
sas_running_job_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, sas_job_get_progress (SAS_RUNNING_JOB (object)->job));
}

static void
sas_running_job_finalize (GObject *object)
{
  SasRunningJob *self = SAS_RUNNING_JOB (object);

  g_clear_object (&self->job);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (sas_running_job_parent_class)->finalize (object);
}

static void
sas_running_job_class_init (SasRunningJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sas_running_job_get_property;
  object_class->finalize = sas_running_job_finalize;
  job_properties[JOB_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, JOB_N_PROPS, job_properties);
}

static void
sas_running_job_init (SasRunningJob *self)
{
  self->started = g_get_monotonic_time ();
}

SasJob *
sas_running_job_get_job (SasRunningJob *self)
{
  g_return_val_if_fail (SAS_IS_RUNNING_JOB (self), NULL);
  return self->job;
}

const char *
sas_running_job_get_title (SasRunningJob *self)
{
  g_return_val_if_fail (SAS_IS_RUNNING_JOB (self), NULL);
  return self->title;
}

int
sas_running_job_get_remaining (SasRunningJob *self)
{
  double done = sas_job_get_progress (self->job);
  double passed = (double) (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;

  return done < SHARE_TO_JUDGE ? -1 : (int) (passed * (1 - done) / done + 0.5);
}

char *
sas_running_job_dup_status (SasRunningJob *self)
{
  int percent = (int) (sas_job_get_progress (self->job) * 100 + 0.5);
  int remaining = sas_running_job_get_remaining (self);
  g_autofree char *left = NULL;

  if (remaining < 0)
    return g_strdup_printf ("%d%%", percent);
  if (remaining < 90)
    left = g_strdup_printf (ngettext_ ("about %d second left", "about %d seconds left", (gulong) remaining), remaining);
  else
    left = g_strdup_printf (ngettext_ ("about %d minute left", "about %d minutes left", (gulong) (remaining + 30) / 60), (remaining + 30) / 60);
  return g_strdup_printf ("%d%% · %s", percent, left);
}

static GType
get_item_type (GListModel *model)
{
  return SAS_TYPE_RUNNING_JOB;
}

static guint
get_n_items (GListModel *model)
{
  return SAS_JOBS (model)->running->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SasJobs *self = SAS_JOBS (model);

  return position < self->running->len ? g_object_ref (g_ptr_array_index (self->running, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
on_progress (SasJobs *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), jobs_properties[JOBS_PROGRESS]);
}

static void
sas_jobs_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, sas_jobs_get_progress (SAS_JOBS (object)));
}

static void
sas_jobs_finalize (GObject *object)
{
  g_clear_pointer (&SAS_JOBS (object)->running, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_jobs_parent_class)->finalize (object);
}

static void
sas_jobs_class_init (SasJobsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sas_jobs_get_property;
  object_class->finalize = sas_jobs_finalize;
  jobs_properties[JOBS_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, JOBS_N_PROPS, jobs_properties);
}

static void
sas_jobs_init (SasJobs *self)
{
  self->running = g_ptr_array_new_with_free_func (g_object_unref);
}

SasJobs *
sas_jobs_new (void)
{
  return g_object_new (SAS_TYPE_JOBS, NULL);
}

/* What the caller asked to be told, kept until the job ends. */
typedef struct
{
  SasJobs             *jobs;     /* (owned) */
  SasRunningJob       *running;  /* (owned) */
  GAsyncReadyCallback  callback;
  gpointer             user_data;
} Run;

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;
  guint position;

  if (g_ptr_array_find (run->jobs->running, run->running, &position))
    {
      g_ptr_array_remove_index (run->jobs->running, position);
      g_list_model_items_changed (G_LIST_MODEL (run->jobs), position, 1, 0);
      on_progress (run->jobs);
    }
  run->callback (source, result, run->user_data);
  g_object_unref (run->running);
  g_object_unref (run->jobs);
  g_free (run);
}

void
sas_jobs_run (SasJobs *self, SasJob *job, GDestroyNotify result_free, GAsyncReadyCallback callback, gpointer user_data)
{
  SasRunningJob *running;
  Run *run;

  g_return_if_fail (SAS_IS_JOBS (self) && SAS_IS_JOB (job) && callback != NULL);

  running = g_object_new (SAS_TYPE_RUNNING_JOB, NULL);
  running->job = g_object_ref (job);
  g_object_get (job, "title", &running->title, NULL);
  g_signal_connect_object (job, "notify::progress", G_CALLBACK (on_job_progress), running, G_CONNECT_SWAPPED);
  g_signal_connect_object (job, "notify::progress", G_CALLBACK (on_progress), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->running, g_object_ref (running));
  g_list_model_items_changed (G_LIST_MODEL (self), self->running->len - 1, 0, 1);
  run = g_new (Run, 1);
  *run = (Run) { g_object_ref (self), running, callback, user_data };
  sas_job_run_async (job, result_free, on_done, run);
  on_progress (self);
}

double
sas_jobs_get_progress (SasJobs *self)
{
  double sum = 0;

  g_return_val_if_fail (SAS_IS_JOBS (self), 0);

  for (guint i = 0; i < self->running->len; i++)
    sum += sas_job_get_progress (sas_running_job_get_job (g_ptr_array_index (self->running, i)));
  return self->running->len > 0 ? sum / self->running->len : 0;
}

void
sas_jobs_cancel_all (SasJobs *self)
{
  g_return_if_fail (SAS_IS_JOBS (self));

  for (guint i = 0; i < self->running->len; i++)
    sas_job_cancel (sas_running_job_get_job (g_ptr_array_index (self->running, i)));
}
