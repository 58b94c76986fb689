#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
/* One thread, first in first out: everything that touches one resource (the database) goes through one worker. */
typedef struct _SasWorker SasWorker;
SasWorker *sas_worker_new  (void);
void       sas_worker_free (SasWorker *self);      /* finishes what is queued, then joins */
void       sas_worker_run  (SasWorker *self, GTask *task, GTaskThreadFunc func);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasWorker, sas_worker_free)
G_END_DECLS
