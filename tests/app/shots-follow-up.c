/* The scenes of the page of follow-ups. */
#include "config.h"
#include "sas-allowance-view.h"
#include "sas-credit-view.h"
#include "sas-follow-up-page.h"
#include "sas-follow-up-record.h"
#include "sas-follow-up-register.h"
#include "sas-i18n.h"
#include "sas-index-group.h"
#include "sas-ranking-view.h"
#include "sas-value-table.h"
#include "shots.h"

static gboolean
is_there (GtkWidget *view)
{
  GtkWidget *table = ui_find_type (view, SAS_TYPE_VALUE_TABLE);

  return table != NULL && sas_value_table_get_chosen (SAS_VALUE_TABLE (table)) != NULL;
}

/* The view, once it has been read. */
static GtkWidget *
open_view (Shots *shots, guint number, GType type)
{
  GtkWidget *view;

  shots_go (shots, "follow-up", SAS_TYPE_FOLLOW_UP_PAGE, NULL);
  sas_follow_up_page_show_view (SAS_FOLLOW_UP_PAGE (shots->page), number);
  view = ui_find_type (shots->page, type);
  ui_wait_until (is_there (view));
  ui_settle (shots->page);
  return view;
}

GtkWidget *
shots_follow_up (Shots *shots)
{
  open_view (shots, 0, SAS_TYPE_FOLLOW_UP_REGISTER);
  return NULL;
}

static GtkWidget *
open_by (Shots *shots, const char *indonesian, const char *english)
{
  GtkWidget *button = ui_find_named (shots->page, sas_i18n_language ()[0] == 'e' ? english : indonesian);

  gtk_widget_activate (button);
  return shots_dialog (shots);
}

GtkWidget *
shots_follow_up_plan (Shots *shots)
{
  GtkWidget *view = open_view (shots, 0, SAS_TYPE_FOLLOW_UP_REGISTER);

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (view, SAS_TYPE_FOLLOW_UP_REGISTER, "search")), "coaching");
  ui_settle (view);
  return open_by (shots, "Rencana…", "Plan…");
}

GtkWidget *
shots_follow_up_award (Shots *shots)
{
  GtkWidget *view = open_view (shots, 0, SAS_TYPE_FOLLOW_UP_REGISTER);

  gtk_widget_activate_action (view, "follow-up.add", "i", (int) SAS_FOLLOW_UP_AWARD);
  return shots_dialog (shots);
}

GtkWidget *
shots_follow_up_history (Shots *shots)
{
  open_view (shots, 0, SAS_TYPE_FOLLOW_UP_REGISTER);
  return open_by (shots, "Riwayat…", "History…");
}

GtkWidget *
shots_ranking (Shots *shots)
{
  open_view (shots, 1, SAS_TYPE_RANKING_VIEW);
  return NULL;
}

GtkWidget *
shots_allowance (Shots *shots)
{
  open_view (shots, 2, SAS_TYPE_ALLOWANCE_VIEW);
  return NULL;
}

GtkWidget *
shots_allowance_factors (Shots *shots)
{
  open_view (shots, 2, SAS_TYPE_ALLOWANCE_VIEW);
  return open_by (shots, "Faktor…", "Factors…");
}

GtkWidget *
shots_credit (Shots *shots)
{
  open_view (shots, 3, SAS_TYPE_CREDIT_VIEW);
  return NULL;
}

GtkWidget *
shots_credit_opening (Shots *shots)
{
  open_view (shots, 3, SAS_TYPE_CREDIT_VIEW);
  return open_by (shots, "Saldo…", "Balance…");
}

/* The office's index in the preferences, switched on, with the letters below it. */
GtkWidget *
shots_index (Shots *shots)
{
  GtkWidget *window, *scrolled, *group, *on;
  double x, y;

  gtk_widget_activate_action (GTK_WIDGET (shots->window), "win.preferences", NULL);
  window = shots_dialog (shots);
  scrolled = gtk_window_get_child (GTK_WINDOW (window));
  group = ui_find_type (window, SAS_TYPE_INDEX_GROUP);
  on = ui_find_type (group, GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (on), TRUE);
  gtk_widget_translate_coordinates (group, scrolled, 0, 0, &x, &y);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), y);
  ui_settle (window);
  return window;
}
