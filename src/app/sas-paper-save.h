/* Paper that is laid out, into a PDF: where to is asked, and a message says when it is there. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* @documents: of SasPages; a reference is taken. @name: the proposed file name. */
void sas_paper_save (GtkWidget *widget, GPtrArray *documents, const char *name);
G_END_DECLS
