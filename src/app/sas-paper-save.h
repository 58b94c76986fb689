/* Paper that is laid out, into a PDF: where to is asked, a message says when it is there, and it is in the register of prints. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
/* @documents: of SasPages; a reference is taken. @name: the proposed file name. */
void sas_paper_save (SasSession *session, GtkWidget *widget, GPtrArray *documents, const char *name);
G_END_DECLS
