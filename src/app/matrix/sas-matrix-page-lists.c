/* What the matrix is made from: the leader's workblocks (form A.1.4, pp. 43, 143) and the teams under him (pp. 44-49). */
#include "config.h"
#include "sas-i18n.h"
#include "sas-matrix-page-private.h"
#include "sas-record-list.h"
#include "sas-team-store.h"
#include "sas-workblock-store.h"

/* --- workblocks, in the order of the form --- */

static const SasFormRow block_rows[] = {
  { "title",                     N_("_Title of the initiative"),      SAS_FORM_TEXT,  TRUE,  NULL, NULL },
  { "indicator",                 N_("_Indicator and target"),         SAS_FORM_LONG,  TRUE,  NULL, N_("The leader's indicator, as it stands in his plan: it says under which column the milestones are offered") },
  { "owner",                     N_("_Owner of the strategy"),        SAS_FORM_TEXT,  FALSE, NULL, NULL },
  { "parties",                   N_("_Parties involved"),             SAS_FORM_TEXT,  FALSE, NULL, NULL },
  { "duration",                  N_("Time of com_pletion"),           SAS_FORM_TEXT,  FALSE, NULL, N_("January to June 2026") },
  { "beneficiaries",             N_("_Beneficiaries"),                SAS_FORM_TEXT,  FALSE, NULL, NULL },
  { "purpose",                   N_("Pu_rpose"),                      SAS_FORM_LONG,  FALSE, NULL, NULL },
  { "budget",                    N_("Bud_get"),                       SAS_FORM_TEXT,  FALSE, NULL, NULL },
  { "strategies_routine",        N_("Strategies: routine"),           SAS_FORM_LINES, FALSE, NULL, N_("One a line") },
  { "strategies_transformative", N_("Strategies: transformative"),    SAS_FORM_LINES, FALSE, NULL, N_("One a line") },
  { "milestones_routine",        N_("_Milestones: routine"),          SAS_FORM_LINES, FALSE, NULL, N_("One a line; each can be dealt to a member in the matrix") },
  { "milestones_transformative", N_("Milestones: transformati_ve"),   SAS_FORM_LINES, FALSE, NULL, N_("One a line; each can be dealt to a member in the matrix") },
  { NULL }
};

static const SasRecordQuestion block_question = {
  .title = N_("Workblock"), .accept = N_("Save"), .type = &sas_workblock_type, .rows = block_rows,
};

static char *
block_title (gconstpointer record)
{
  return g_strdup (((const SasWorkblock *) record)->title);
}

static char *
block_detail (gconstpointer record, SasRoster *roster)
{
  const SasWorkblock *block = record;
  guint milestones = block->milestones_routine->len + block->milestones_transformative->len;
  g_autofree char *count = g_strdup_printf (ngettext_ ("%u milestone", "%u milestones", milestones), milestones);

  return g_strdup_printf ("%s · %s", count, block->indicator);
}

static const SasRecordListKind blocks = {
  .title = N_("Workblocks"), .add = N_("_Add workblock…"), .removed = N_("Workblock taken out"), .print = N_("Print A.1.4…"),
  .text = N_("How the leader means to reach his indicators. The milestones of a workblock are offered in the cells under its indicator: "
             "press Alt+Down while typing there."),
  .question = &block_question, .writes = SAS_CHANGED_PLANS,
  .list = sas_workblock_store_list, .save = (gboolean (*) (SasDb *, gpointer, const SasActor *, GError **)) sas_workblock_store_save,
  .remove = sas_workblock_store_remove, .swap = sas_workblock_store_swap, .dup_title = block_title, .dup_detail = block_detail,
};

/* About the column that the cursor is in. */
static SasWorkblock *
new_block (SasMatrixPage *self, const SasMatrix *matrix)
{
  SasWorkblock *block = sas_workblock_new (sas_matrix_desk_get_leader (self->desk), matrix->year);
  guint member, column;

  sas_record_set_text (&sas_workblock_type, block, "owner", sas_matrix_desk_get_board (self->desk)->matrix->leader->name);
  if (sas_matrix_grid_get_cursor (self->grid, &member, &column) && column < matrix->columns->len)
    sas_record_set_text (&sas_workblock_type, block, "indicator", sas_matrix_column (matrix, column)->text);
  return block;
}

static void
print_blocks (SasMatrixPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "matrix.print-blocks", NULL);
}

static void
blocks_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);
  SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  SasRecordList *list;

  if (matrix == NULL)
    return;
  sas_matrix_grid_commit (self->grid);
  list = sas_record_list_open (widget, &blocks, self->session, sas_matrix_desk_get_leader (self->desk), matrix->year, new_block (self, matrix));
  g_signal_connect_object (list, "print", G_CALLBACK (print_blocks), self, G_CONNECT_SWAPPED);
}

/* --- teams --- */

static const SasFormRow team_rows[] = {
  { "name",    N_("_Name of the team"), SAS_FORM_TEXT,   TRUE,  NULL, NULL },
  { "unit",    N_("Works for _unit"),   SAS_FORM_UNIT,   FALSE, NULL, NULL },
  { "lead",    N_("_Lead"),             SAS_FORM_PERSON, TRUE,  NULL, NULL },
  { "members", N_("_Members"),          SAS_FORM_PEOPLE, TRUE,  NULL, NULL },
  { "from",    N_("_From"),             SAS_FORM_DATE,   FALSE, NULL, N_("01-01-2026") },
  { "to",      N_("_Until"),            SAS_FORM_DATE,   FALSE, NULL, N_("31-12-2026") },
  { NULL }
};

static char *
check_team (gconstpointer record, SasRoster *roster, const char **field)
{
  const SasTeam *team = record;

  if (g_ptr_array_find_with_equal_func (team->members, team->lead, g_str_equal, NULL))
    {
      *field = "members";
      return g_strdup (_("The lead is not also a member."));
    }
  *field = "to";
  return team->from != SAS_DATE_NONE && team->to != SAS_DATE_NONE && team->from > team->to ? g_strdup (_("The team ends before it begins.")) : NULL;
}

static const SasRecordQuestion team_question = {
  .title = N_("Team"), .accept = N_("Save"), .type = &sas_team_type, .rows = team_rows, .check = check_team,
  .remark = N_("Members may be of other units. They sit in the matrix of the team, under the results of its lead (PermenPANRB 6/2022 pp. 46-49)."),
};

static char *
team_title (gconstpointer record)
{
  return g_strdup (((const SasTeam *) record)->name);
}

static char *
team_detail (gconstpointer record, SasRoster *roster)
{
  const SasTeam *team = record;
  const SasPerson *lead = sas_roster_person (roster, team->lead);
  g_autofree char *name = lead != NULL ? sas_person_full_name (lead) : g_strdup (team->lead);
  g_autofree char *count = g_strdup_printf (ngettext_ ("%u member", "%u members", team->members->len), team->members->len);
  g_autofree char *from = sas_date_to_display (team->from);
  g_autofree char *to = sas_date_to_display (team->to);

  return g_strdup_printf ("%s · %s · %s – %s", name, count, *from != '\0' ? from : "…", *to != '\0' ? to : "…");
}

/* Whoever leads them: those that work on some day of @year. */
static GPtrArray *
list_teams (SasDb *db, const char *nip, int year, GError **error)
{
  GPtrArray *teams = sas_team_store_list (db, error);
  SasDate first = sas_date_new (year, 1, 1), last = sas_date_new (year, 12, 31);

  for (guint i = teams != NULL ? teams->len : 0; i-- > 0;)
    {
      const SasTeam *team = teams->pdata[i];

      if ((team->from != SAS_DATE_NONE && team->from > last) || (team->to != SAS_DATE_NONE && team->to < first))
        g_ptr_array_remove_index (teams, i);
    }
  return teams;
}

static const SasRecordListKind teams = {
  .title = N_("Teams"), .add = N_("_Add team…"), .removed = N_("Team taken out"),
  .text = N_("A team works for the leader of its unit; its lead is a row of the unit's matrix, and its members have a matrix of their own."),
  .question = &team_question, .writes = SAS_CHANGED_PLANS,
  .list = list_teams, .save = (gboolean (*) (SasDb *, gpointer, const SasActor *, GError **)) sas_team_store_save,
  .remove = sas_team_store_remove, .dup_title = team_title, .dup_detail = team_detail,
};

static void
teams_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);
  const char *leader = sas_matrix_desk_get_leader (self->desk);
  const SasUnit *unit = leader != NULL ? sas_roster_unit_at (sas_session_get_roster (self->session), leader, sas_date_today ()) : NULL;
  int year = sas_session_get_year (self->session);
  SasTeam *team = sas_team_new ();

  sas_matrix_grid_commit (self->grid);
  if (unit != NULL)
    sas_record_set_text (&sas_team_type, team, "unit", unit->code);
  team->from = sas_date_new (year, 1, 1);
  team->to = sas_date_new (year, 12, 31);
  sas_record_list_open (widget, &teams, self->session, NULL, year, team);
}

void
sas_matrix_page_install_lists (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "matrix.blocks", NULL, blocks_activated);
  gtk_widget_class_install_action (widget_class, "matrix.teams", NULL, teams_activated);
}
