/* What the parts of the window share: sas-window.c (what is shown), -pages.c, -tools.c (header of an office),
 * -actions.c (keys), -office.c (files). */
#pragma once
#include "sas-account-button.h"
#include "sas-jobs-button.h"
#include "sas-app-page.h"
#include "sas-sidebar.h"
#include "sas-window.h"
G_BEGIN_DECLS
typedef void (*SasWindowThen) (SasWindow *self);

struct _SasWindow
{
  GtkApplicationWindow parent_instance;

  /* template children (borrowed) */
  GtkWidget        *sidebar_button;
  GtkLabel         *title_label, *subtitle_label;
  GtkWidget        *menu_button;
  GMenuModel       *main_menu;
  GtkBox           *tools;
  GtkWidget        *saved_box;
  GtkImage         *saved_icon;
  GtkLabel         *saved_label;
  GtkStack         *views, *pages;
  GtkRevealer      *notice, *job_bar;
  GtkLabel         *notice_label;
  GtkButton        *notice_close;
  SasSidebar       *sidebar;
  GtkBox           *job_box;

  GtkWidget        *start_page;      /* (borrowed) (nullable) built when it is shown */
  SasAccountButton *account_button;  /* (borrowed) (nullable) these three: built when the first office is shown */
  SasJobsButton    *jobs_button;
  GtkDropDown      *year_drop;
  GtkLabel         *search_label;    /* (borrowed) as these three */

  /* state (owned) */
  SasConfig        *config;
  SasSession       *session;         /* (nullable) */
  GSignalGroup     *session_signals;
  GCancellable     *opening;         /* (nullable) an office file on its way */
  SasAppPage          *page;            /* (weak) the one in front */
  SasWindowThen     then;            /* what waits until everything is stored; NULL: nothing */
  char             *to_open;         /* (nullable) path that is to be opened then */
  guint             then_timer;
  gboolean          may_close;
  guint             fold_source;
  int               sidebar_choice;  /* of the user, for this page and width: -1 none, 0 rail, 1 open */
  gboolean          folded;          /* under 1180 px */
  gboolean          filling_years;
};

void sas_window_update_sidebar   (SasWindow *self);
void sas_window_update_titles    (SasWindow *self);
void sas_window_update_tools     (SasWindow *self);   /* year, background work and account of the office that is open, or none */
void sas_window_update_years     (SasWindow *self);
void sas_window_update_narrow    (SasWindow *self);   /* the tools of a folded window are smaller */
void sas_window_show_start       (SasWindow *self);   /* the view; what is open stays open */
void sas_window_set_busy         (SasWindow *self, gboolean busy);   /* an office is on its way; the doors wait */
const SasPageSpec *sas_window_get_spec (SasWindow *self);   /* of the page in front, or that will be; NULL on the start page */
void sas_window_show_first_page  (SasWindow *self);
void sas_window_page_shown       (SasWindow *self);   /* another page has come to the front */
void sas_window_remove_pages     (SasWindow *self);
void sas_window_count_tasks      (SasWindow *self, gboolean watch);   /* in the sidebar, from now on; FALSE: no more */
void sas_window_open_when_drawn  (SasWindow *self);   /* the file that waits */
void sas_window_show_backup      (SasWindow *self, const char *when);   /* of the newest copy, local time as ISO */
void sas_window_flush            (SasWindow *self);   /* what is typed goes to the store */
/* Stores what is typed, then calls @then: at once (TRUE) or when it is stored. Takes the place of what waited before. */
gboolean sas_window_when_saved   (SasWindow *self, SasWindowThen then);
void sas_window_saved_changed    (SasWindow *self);
void sas_window_install_actions  (GtkWidgetClass *widget_class);
void sas_window_install_office   (GtkWidgetClass *widget_class);
void sas_window_install_setup    (GtkWidgetClass *widget_class);
void sas_window_update_actions   (SasWindow *self);   /* what needs an office is off without one */
G_END_DECLS
