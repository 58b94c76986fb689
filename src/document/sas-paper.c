#include "config.h"
#include "sas-paper.h"

#define MM(n) ((n) * 72.0f / 25.4f)
#define PITCH 1.29f   /* of the type size; the gazette's 15 points for 11 are a little wider */

SasPaperSheet
sas_paper_sheet (const SasPaper *paper, gboolean landscape)
{
  static const float sizes[][2] = { { 612.0f, 936.0f }, { 595.28f, 841.89f } };
  SasPaperSheet sheet = {
    .width = sizes[paper->size][landscape ? 1 : 0], .height = sizes[paper->size][landscape ? 0 : 1],
    .left = MM (20), .right = MM (15), .top = MM (20), .bottom = MM (20),
  };

  /* A4 is narrower across the long side: the same columns want smaller type. */
  sheet.type = paper->size == SAS_PAPER_A4 && landscape ? 9.0f : 10.0f;
  sheet.pitch = sheet.type * PITCH;
  return sheet;
}

void
sas_paper_fill (const SasPaper *paper, double colour[3])
{
  static const guint32 fills[] = { 0xDEEBF7, 0xF2F2F2 };

  for (int i = 0; i < 3; i++)
    colour[i] = ((fills[paper->fill] >> (16 - 8 * i)) & 0xFF) / 255.0;
}
