/* Holidays of the open office: read, changed and taken in on the store's thread. */
#pragma once
#include "sas-holiday-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* By date. (transfer full) of SasHoliday */
void       sas_holidays_load_async   (SasSession *session, int year, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_holidays_load_finish  (SasSession *session, GAsyncResult *result, GError **error);
/* Puts @after in the place of @before; takes both. One of them nullable: added, or removed. */
void       sas_holidays_put_async    (SasSession *session, SasHoliday *before, SasHoliday *after, GAsyncReadyCallback callback, gpointer user_data);
gboolean   sas_holidays_put_finish   (SasSession *session, GAsyncResult *result, GError **error);
/* A calendar or table file; what comes back every year is taken for @year. (transfer full) */
void              sas_holidays_take_async  (SasSession *session, const char *path, int year, GAsyncReadyCallback callback, gpointer user_data);
SasHolidayCounts *sas_holidays_take_finish (SasSession *session, GAsyncResult *result, GError **error);
G_END_DECLS
