/* The page "Persetujuan": plans that wait to be set by who works here, read as paper, noted on item by item beside the leader's own
 * plan, and set, one or several in a sitting, or returned. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_APPROVAL_PAGE (sas_approval_page_get_type ())
G_DECLARE_FINAL_TYPE (SasApprovalPage, sas_approval_page, SAS, APPROVAL_PAGE, GtkWidget)
GtkWidget *sas_approval_page_new (SasSession *session);
G_END_DECLS
