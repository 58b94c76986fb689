/* What a page of the window is. A page is a widget with the interface SasAppPage and one row in sas_page_specs (sas-page-list.c):
 * that row is all it takes for the page to stand in the sidebar, to have its Alt+number, its help and its screenshots.
 *
 * A page asks its session (sas-session.h) for values and acts through it; it knows no other page. What it needs of the
 * window it asks for by actions: "win.page" (s: id of a page), "win.go" (ss: and a place in it), "win.jobs", and the helpers sas_toast_show (),
 * sas_alert_present_error (). F6 walks the widgets with the style class "pane" in the order of the tree. */
#pragma once
#include <gtk/gtk.h>
#include "sas-config.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_APP_PAGE (sas_app_page_get_type ())
G_DECLARE_INTERFACE (SasAppPage, sas_app_page, SAS, APP_PAGE, GtkWidget)

/* All may be left NULL. */
struct _SasAppPageInterface
{
  GTypeInterface parent_interface;

  char    *(*dup_subtitle) (SasAppPage *self);                      /* under the title; NULL: the office's name */
  void     (*shown)        (SasAppPage *self);                      /* it has come to the front; the year or actor may differ */
  void     (*flush)        (SasAppPage *self);                      /* store what is being typed, now: the page or the window is left */
  void     (*go_to)        (SasAppPage *self, const char *place);   /* a place in it, the NIP of a person as a rule */
  void     (*fold)         (SasAppPage *self, gboolean folded);     /* under 1180 px: preview and right panes fold away */
  void     (*remember)     (SasAppPage *self, SasConfig *config);   /* once: binds what the page keeps between two starts */
  gboolean (*primary)      (SasAppPage *self);                      /* Ctrl+Enter: its one next action; FALSE: there is none */
  void     (*find)         (SasAppPage *self);                      /* Ctrl+F: focus to its filter */
  void     (*next_place)   (SasAppPage *self);                      /* F8: to the next place that wants something */
  void     (*print)        (SasAppPage *self);                      /* Ctrl+P */
  void     (*create)       (SasAppPage *self);                      /* Ctrl+N */
};

typedef struct
{
  const char *id;              /* stable: kept in the configuration, used by "win.page" */
  const char *title;           /* N_() */
  const char *subtitle;        /* N_(); NULL: the office's name */
  const char *icon;
  const char *group;           /* N_(); heading over it in the sidebar, NULL: none */
  const char *help;            /* name of its text in resources/help/ */
  gboolean    rail;            /* three panes: the sidebar starts as the rail under 1600 px */
  GtkWidget *(*create) (SasSession *session);   /* a new widget that implements SasAppPage */
  gboolean   (*concerns) (SasSession *session); /* nullable: whether it stands in the sidebar for who works here; NULL: for everybody */
} SasPageSpec;

extern const SasPageSpec sas_page_specs[];      /* ends with a row without id */
extern const guint       sas_n_page_specs;
const SasPageSpec *sas_page_spec_find   (const char *id);   /* (nullable) */
gboolean sas_page_spec_concerns         (const SasPageSpec *spec, SasSession *session);
/* The @number-th, from 1, of those that concern who works there. (nullable) */
const SasPageSpec *sas_page_spec_nth    (SasSession *session, guint number);

char    *sas_app_page_dup_subtitle     (SasAppPage *self);         /* (transfer full) (nullable) */
void     sas_app_page_subtitle_changed (SasAppPage *self);         /* the page calls this */
void     sas_app_page_shown            (SasAppPage *self);
void     sas_app_page_flush            (SasAppPage *self);
void     sas_app_page_go_to            (SasAppPage *self, const char *place);
void     sas_app_page_fold             (SasAppPage *self, gboolean folded);
void     sas_app_page_remember         (SasAppPage *self, SasConfig *config);
gboolean sas_app_page_primary          (SasAppPage *self);
void     sas_app_page_find             (SasAppPage *self);
void     sas_app_page_next_place       (SasAppPage *self);
void     sas_app_page_print            (SasAppPage *self);
void     sas_app_page_create           (SasAppPage *self);
G_END_DECLS
