/* A workblock (pohon or blok kerja, form A.1.4, pp. 43, 143-144): how a leader means to reach one of his indicators. Its
 * milestones (keluaran kunci) are what the matrix hands out. */
#pragma once
#include "sas-matrix.h"
G_BEGIN_DECLS
typedef struct
{
  char      *id;             /* of the store; "" until stored */
  char      *nip;            /* whose plan it serves */
  int        year;
  char      *title;          /* judul inisiatif strategi pencapaian IKU */
  char      *indicator;      /* indikator dan target yang diintervensi */
  char      *owner;          /* pemilik strategi, as printed */
  char      *parties;        /* pihak yang terlibat */
  char      *duration;       /* waktu penyelesaian */
  char      *beneficiaries;  /* penerima manfaat */
  char      *purpose;        /* tujuan */
  char      *budget;         /* anggaran */
  GPtrArray *strategies_routine, *strategies_transformative;   /* texts; numbers run on from the first to the second */
  GPtrArray *milestones_routine, *milestones_transformative;
} SasWorkblock;

extern const SasRecordType sas_workblock_type;
SasWorkblock *sas_workblock_new       (const char *nip, int year);              /* (transfer full) */
SasWorkblock *sas_workblock_copy      (const SasWorkblock *block);              /* (transfer full) */
void          sas_workblock_free      (SasWorkblock *block);
/* { "nip", "year", "title", "fields": {printed label: text}, "strategies": [{no, kind, text}], "milestones": [the same] }: the
 * form as it reads. Reading takes the labels of the blank form and of the filled one; @nip (nullable) and @year (0: none) stand
 * in where the text has none. (transfer full) */
json_t       *sas_workblock_to_json   (const SasWorkblock *block);
SasWorkblock *sas_workblock_from_json (const json_t *json, const char *nip, int year, GError **error);

/* The column whose indicator @block intervenes in; -1: none. */
int           sas_workblock_column    (const SasWorkblock *block, const SasMatrix *matrix);
/* The milestones of @blocks (SasWorkblock) that belong to @column and stand in no cell of it yet. (transfer full) (element-type
 * utf8) */
GPtrArray    *sas_workblock_feed      (GPtrArray *blocks, const SasMatrix *matrix, guint column);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasWorkblock, sas_workblock_free)
G_END_DECLS
