/* The page "Tugas Saya": what waits for who works here, by its term; Enter or a click goes where it is done. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_TASK_PAGE (sas_task_page_get_type ())
G_DECLARE_FINAL_TYPE (SasTaskPage, sas_task_page, SAS, TASK_PAGE, GtkWidget)
GtkWidget *sas_task_page_new (SasSession *session);
G_END_DECLS
