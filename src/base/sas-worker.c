#include "sas-worker.h"

struct _SasWorker { GThreadPool *pool; };
typedef struct { GTask *task; GTaskThreadFunc func; } Work;

static void
run_work (gpointer data, gpointer user_data)
{
  Work *work = data;

  if (!g_task_return_error_if_cancelled (work->task))
    work->func (work->task, g_task_get_source_object (work->task), g_task_get_task_data (work->task),
                g_task_get_cancellable (work->task));
  g_object_unref (work->task);
  g_free (work);
}

SasWorker *
sas_worker_new (void)
{
  SasWorker *self = g_new0 (SasWorker, 1);

  self->pool = g_thread_pool_new (run_work, NULL, 1, TRUE, NULL);
  return self;
}

void
sas_worker_free (SasWorker *self)
{
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_free (self);
}

void
sas_worker_run (SasWorker *self, GTask *task, GTaskThreadFunc func)
{
  Work *work = g_new0 (Work, 1);

  work->task = g_object_ref (task);
  work->func = func;
  g_thread_pool_push (self->pool, work, NULL);
}
