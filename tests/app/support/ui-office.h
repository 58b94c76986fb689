/* A window on the sample office, in a folder of its own. */
#pragma once
#include "sas-application.h"
#include "sas-window.h"
#include "ui.h"
G_BEGIN_DECLS
typedef struct
{
  char           *folder;        /* (owned) empty at the beginning */
  SasConfig      *config;        /* (owned) */
  SasApplication *application;   /* (owned) */
  SasWindow      *window;        /* until ui_office_tear_down destroys it */
} UiOffice;

/* @sample: with the sample office open; else the start page. 1366x768. */
void ui_office_set_up    (UiOffice *office, gboolean sample);
/* Destroys the window and asserts that nothing of it is left. */
void ui_office_tear_down (UiOffice *office);
/* The same where the window is gone already. */
void ui_office_forget    (UiOffice *office);
/* Opens @path and waits until it is shown. */
void ui_office_open      (UiOffice *office, const char *path);

/* --- as somebody without a mouse --- */

/* Tab until the focus stands in @widget. */
void       ui_tab_into   (GtkWidget *window, GtkWidget *widget);
/* Who works here, by the menu of the account; NULL: the operator of the PC. */
void       ui_work_as    (UiOffice *office, const char *nip);
/* The page of that id, by its key in the sidebar. */
GtkWidget *ui_page_by    (UiOffice *office, const char *id, GType type);
G_END_DECLS
