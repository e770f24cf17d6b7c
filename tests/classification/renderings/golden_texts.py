"""What `explain` says of typical products, word for word, without the lines that name provisions."""

ORDINARY_CHEMICAL = """\
Not an advanced therapy medicinal product
=========================================

It may be another kind of medicine, a transplant, a blood product or a device. Under the law of 23
November 2026 it is not an advanced therapy medicinal product.

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? NO
   1.1. Does it meet the definition of a gene therapy medicinal product? NO
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? NO
             - Does the product contain a nucleic acid that reaches the patient? no (declared by the
               applicant)
      1.1.3. Is it a biological medicinal product? NOT KNOWN, AND NOT NEEDED
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? NOT KNOWN, AND NOT NEEDED
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? NOT
             KNOWN, AND NOT NEEDED
      1.1.6. Exception: Is it a vaccine against an infectious disease? NOT KNOWN, AND NOT NEEDED
2. Is it classed as a tissue engineered product? NO
   2.1. Does it meet the definition of a tissue engineered product? NO
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? NO
             - Does the product contain human or animal cells or tissues? no (declared by the
               applicant)
      2.1.3. Are the cells or tissues engineered? NOT KNOWN, AND NOT NEEDED
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? NOT KNOWN, AND NOT NEEDED
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? NO (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? NOT
                  KNOWN, AND NOT NEEDED
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? NO
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? NO
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? NO (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? NOT KNOWN, AND NOT NEEDED (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? NOT KNOWN, AND NOT NEEDED
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? NO (see step 2.1)
4. Is it a combined advanced therapy medicinal product? NO
   4.1. Is it an advanced therapy medicinal product? NO (see the answer itself)
   4.2. Does it contain human or animal cells or tissues, with a nucleus? NO (see step 2.1.2)
   4.3. Is a medical device, which still works as one, an integral part of it? NO
        - Is there a device, a scaffold or a matrix in the product? no (declared by the applicant)
   4.4. Is the cellular part alive or, if not, is its action primary to that of the device? NOT
        KNOWN, AND NOT NEEDED
"""

VECTOR = """\
Gene therapy medicinal product (GTMP)
=====================================

It brings in genetic material, and its effect comes from that material. Under the law of 23 November
2026 it is a gene therapy medicinal product (GTMP). It is not a combined product.

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? YES
   1.1. Does it meet the definition of a gene therapy medicinal product? YES
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? YES
             - Does the product contain a nucleic acid that reaches the patient? yes (declared by
               the applicant)
             - How was that nucleic acid made? recombinant (declared by the applicant)
      1.1.3. Is it a biological medicinal product? YES
             - Does the product contain human or animal cells or tissues? no (declared by the
               applicant)
             - How was that nucleic acid made? recombinant
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? YES
             - Is it given to change genes: to switch, mend, swap, add or remove a stretch of
               genetic code? yes (declared by the applicant)
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? YES
             - Does the effect come directly from that sequence, or from what is made from it? yes
               (declared by the applicant)
      1.1.6. Exception: Is it a vaccine against an infectious disease? NO
             - Is it a vaccine against an infectious disease? no (declared by the applicant)
2. Is it classed as a tissue engineered product? NO
   2.1. Does it meet the definition of a tissue engineered product? NO
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? NO
             - Does the product contain human or animal cells or tissues? no
      2.1.3. Are the cells or tissues engineered? NOT KNOWN, AND NOT NEEDED
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? NOT KNOWN, AND NOT NEEDED
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? NO (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? NOT
                  KNOWN, AND NOT NEEDED
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? YES (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? NO
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? NO
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? NO (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? NOT KNOWN, AND NOT NEEDED (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? NOT KNOWN, AND NOT NEEDED
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? YES (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? NO (see step 2.1)
4. Is it a combined advanced therapy medicinal product? NO
   4.1. Is it an advanced therapy medicinal product? YES (see the answer itself)
   4.2. Does it contain human or animal cells or tissues, with a nucleus? NO (see step 2.1.2)
   4.3. Is a medical device, which still works as one, an integral part of it? NO
        - Is there a device, a scaffold or a matrix in the product? no (declared by the applicant)
   4.4. Is the cellular part alive or, if not, is its action primary to that of the device? NOT
        KNOWN, AND NOT NEEDED
"""

TRANSPLANTED_MARROW = """\
Not an advanced therapy medicinal product
=========================================

It may be another kind of medicine, a transplant, a blood product or a device. Under the law of 23
November 2026 it is not an advanced therapy medicinal product.

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? NO
   1.1. Does it meet the definition of a gene therapy medicinal product? NO
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? NO
             - Does the product contain a nucleic acid that reaches the patient? no (declared by the
               applicant)
      1.1.3. Is it a biological medicinal product? YES
             - Does the product contain human or animal cells or tissues? yes (declared by the
               applicant)
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? NOT KNOWN, AND NOT NEEDED
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? NOT
             KNOWN, AND NOT NEEDED
      1.1.6. Exception: Is it a vaccine against an infectious disease? NOT KNOWN, AND NOT NEEDED
2. Is it classed as a tissue engineered product? NO
   2.1. Does it meet the definition of a tissue engineered product? NO
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES
             - Does the product contain human or animal cells or tissues? yes
             - Do the cells have a nucleus? yes (declared by the applicant)
      2.1.3. Are the cells or tissues engineered? NO
         2.1.3.1. Were the cells or tissues substantially manipulated? NO
                  - What is done to the cells or tissues, step by step? cell separation,
                    concentration or purification, cryopreservation (declared by the applicant)
            2.1.3.1.1. Did enzymes take the tissue apart so that what matters for its use was lost?
                       NO
                       - What is done to the cells or tissues, step by step? cell separation,
                         concentration or purification, cryopreservation
            2.1.3.1.2. Is there another step that changes what matters for the intended use? NO
                       - What is done to the cells or tissues, step by step? cell separation,
                         concentration or purification, cryopreservation
         2.1.3.2. Are the cells meant for another essential function in the patient than in the
                  donor? NO
                  - Do the cells do in the patient the same essential job as in the donor? yes
                    (declared by the applicant)
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? YES
             - Is it meant to regenerate, repair or replace a human tissue? yes (declared by the
               applicant)
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
             - Are any of the cells or tissues alive when given? yes (declared by the applicant)
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? YES (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? YES
                  - Are any of the cells or tissues alive when given? yes
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? NO
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? NO
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? NO (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? NO
             - Is it meant to treat, prevent or diagnose through what the cells do: a
               pharmacological, immunological or metabolic action? no (declared by the applicant)
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? NO (see step 2.1)
4. Is it a combined advanced therapy medicinal product? NO
   4.1. Is it an advanced therapy medicinal product? NO (see the answer itself)
   4.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
   4.3. Is a medical device, which still works as one, an integral part of it? NO
        - Is there a device, a scaffold or a matrix in the product? no (declared by the applicant)
   4.4. Is the cellular part alive or, if not, is its action primary to that of the device? YES
        - Are any of the cells or tissues alive when given? yes
"""

COMBINED_CARTILAGE = """\
Combined tissue engineered product (TEP)
========================================

It uses changed cells, or cells with a new job, to regenerate, repair or replace tissue. Under the
law of 23 November 2026 it is a tissue engineered product (TEP). A medical device is an integral
part of it, so it is a combined product.

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? NO
   1.1. Does it meet the definition of a gene therapy medicinal product? NO
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? NO
             - Does the product contain a nucleic acid that reaches the patient? no (declared by the
               applicant)
      1.1.3. Is it a biological medicinal product? YES
             - Does the product contain human or animal cells or tissues? yes (declared by the
               applicant)
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? NOT KNOWN, AND NOT NEEDED
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? NOT
             KNOWN, AND NOT NEEDED
      1.1.6. Exception: Is it a vaccine against an infectious disease? NOT KNOWN, AND NOT NEEDED
2. Is it classed as a tissue engineered product? YES
   2.1. Does it meet the definition of a tissue engineered product? YES
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES
             - Does the product contain human or animal cells or tissues? yes
             - Do the cells have a nucleus? yes (declared by the applicant)
      2.1.3. Are the cells or tissues engineered? YES
         2.1.3.1. Were the cells or tissues substantially manipulated? YES
                  - What is done to the cells or tissues, step by step? culture or expansion
                    (declared by the applicant)
            2.1.3.1.1. Did enzymes take the tissue apart so that what matters for its use was lost?
                       NOT KNOWN, AND NOT NEEDED
            2.1.3.1.2. Is there another step that changes what matters for the intended use? NOT
                       KNOWN, AND NOT NEEDED
         2.1.3.2. Are the cells meant for another essential function in the patient than in the
                  donor? NO
                  - Do the cells do in the patient the same essential job as in the donor? yes
                    (declared by the applicant)
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? YES
             - Is it meant to regenerate, repair or replace a human tissue? yes (declared by the
               applicant)
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
             - Are any of the cells or tissues alive when given? yes (declared by the applicant)
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? YES (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? YES
                  - Are any of the cells or tissues alive when given? yes
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? NO
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? NO
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? YES (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? NO
             - Is it meant to treat, prevent or diagnose through what the cells do: a
               pharmacological, immunological or metabolic action? no (declared by the applicant)
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? YES (see step 2.1)
4. Is it a combined advanced therapy medicinal product? YES
   4.1. Is it an advanced therapy medicinal product? YES (see the answer itself)
   4.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
   4.3. Is a medical device, which still works as one, an integral part of it? YES
        - Is there a device, a scaffold or a matrix in the product? yes (declared by the applicant)
        - Is that part joined with the cells into one product when it is given? yes (declared by the
          applicant)
        - Is that part a medical device in its own right, and does it still work as one in the
          product? yes (declared by the applicant)
   4.4. Is the cellular part alive or, if not, is its action primary to that of the device? YES
        - Are any of the cells or tissues alive when given? yes
"""

CULTURED_STROMAL_CELLS = """\
Somatic cell therapy medicinal product (sCTMP)
==============================================

It uses changed cells, or cells with a new job, to treat, prevent or diagnose disease. Under the law
of 23 November 2026 it is a somatic cell therapy medicinal product (sCTMP). It is not a combined
product.

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? NO
   1.1. Does it meet the definition of a gene therapy medicinal product? NO
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? NO
             - Does the product contain a nucleic acid that reaches the patient? no (declared by the
               applicant)
      1.1.3. Is it a biological medicinal product? YES
             - Does the product contain human or animal cells or tissues? yes (declared by the
               applicant)
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? NOT KNOWN, AND NOT NEEDED
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? NOT
             KNOWN, AND NOT NEEDED
      1.1.6. Exception: Is it a vaccine against an infectious disease? NOT KNOWN, AND NOT NEEDED
2. Is it classed as a tissue engineered product? NO
   2.1. Does it meet the definition of a tissue engineered product? NO
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES
             - Does the product contain human or animal cells or tissues? yes
             - Do the cells have a nucleus? yes (declared by the applicant)
      2.1.3. Are the cells or tissues engineered? YES
         2.1.3.1. Were the cells or tissues substantially manipulated? YES
                  - What is done to the cells or tissues, step by step? culture or expansion
                    (declared by the applicant)
            2.1.3.1.1. Did enzymes take the tissue apart so that what matters for its use was lost?
                       NOT KNOWN, AND NOT NEEDED
            2.1.3.1.2. Is there another step that changes what matters for the intended use? NOT
                       KNOWN, AND NOT NEEDED
         2.1.3.2. Are the cells meant for another essential function in the patient than in the
                  donor? YES
                  - Do the cells do in the patient the same essential job as in the donor? no
                    (declared by the applicant)
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? NO
             - Is it meant to regenerate, repair or replace a human tissue? no (declared by the
               applicant)
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
             - Are any of the cells or tissues alive when given? yes (declared by the applicant)
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? YES (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? YES
                  - Are any of the cells or tissues alive when given? yes
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? YES
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? YES
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? YES (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? YES
             - Is it meant to treat, prevent or diagnose through what the cells do: a
               pharmacological, immunological or metabolic action? yes (declared by the applicant)
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? NO (see step 2.1)
4. Is it a combined advanced therapy medicinal product? NO
   4.1. Is it an advanced therapy medicinal product? YES (see the answer itself)
   4.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
   4.3. Is a medical device, which still works as one, an integral part of it? NO
        - Is there a device, a scaffold or a matrix in the product? no (declared by the applicant)
   4.4. Is the cellular part alive or, if not, is its action primary to that of the device? YES
        - Are any of the cells or tissues alive when given? yes
"""

ENCAPSULATED_CELLS = """\
Undecided
=========

The facts given do not settle it. Under the law of 23 November 2026 the class is undecided. One
judgement is still needed.

What somebody has to judge
--------------------------
- Is the unusual step a substantial manipulation? A step is neither on the list of Annex I nor
  usually counted as substantial. Weigh whether it alters what the cells or tissues are, how they
  work or how they are built, as far as their use in the patient depends on it.

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? NO
   1.1. Does it meet the definition of a gene therapy medicinal product? NO
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? NO
             - Does the product contain a nucleic acid that reaches the patient? no (declared by the
               applicant)
      1.1.3. Is it a biological medicinal product? YES
             - Does the product contain human or animal cells or tissues? yes (declared by the
               applicant)
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? NOT KNOWN, AND NOT NEEDED
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? NOT
             KNOWN, AND NOT NEEDED
      1.1.6. Exception: Is it a vaccine against an infectious disease? NOT KNOWN, AND NOT NEEDED
2. Is it classed as a tissue engineered product? NEEDS JUDGEMENT
   2.1. Does it meet the definition of a tissue engineered product? NEEDS JUDGEMENT
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES
             - Does the product contain human or animal cells or tissues? yes
             - Do the cells have a nucleus? yes (declared by the applicant)
      2.1.3. Are the cells or tissues engineered? NEEDS JUDGEMENT
         2.1.3.1. Were the cells or tissues substantially manipulated? NEEDS JUDGEMENT
                  - What is done to the cells or tissues, step by step? encapsulation (declared by
                    the applicant)
            2.1.3.1.1. Did enzymes take the tissue apart so that what matters for its use was lost?
                       NO
                       - What is done to the cells or tissues, step by step? encapsulation
            2.1.3.1.2. Is there another step that changes what matters for the intended use? NEEDS
                       JUDGEMENT
                       - What is done to the cells or tissues, step by step? encapsulation
                       To weigh: A step is neither on the list of Annex I nor usually counted as
                         substantial. Weigh whether it alters what the cells or tissues are, how
                         they work or how they are built, as far as their use in the patient depends
                         on it.
         2.1.3.2. Are the cells meant for another essential function in the patient than in the
                  donor? NO
                  - Do the cells do in the patient the same essential job as in the donor? yes
                    (declared by the applicant)
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? YES
             - Is it meant to regenerate, repair or replace a human tissue? yes (declared by the
               applicant)
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
             - Are any of the cells or tissues alive when given? yes (declared by the applicant)
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? YES (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? YES
                  - Are any of the cells or tissues alive when given? yes
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? NO
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? NO
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? NEEDS JUDGEMENT (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? NO
             - Is it meant to treat, prevent or diagnose through what the cells do: a
               pharmacological, immunological or metabolic action? no (declared by the applicant)
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? NEEDS JUDGEMENT (see
        step 2.1)
4. Is it a combined advanced therapy medicinal product? NO
   4.1. Is it an advanced therapy medicinal product? NEEDS JUDGEMENT (see the answer itself)
   4.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
   4.3. Is a medical device, which still works as one, an integral part of it? NO
        - Is there a device, a scaffold or a matrix in the product? no (declared by the applicant)
   4.4. Is the cellular part alive or, if not, is its action primary to that of the device? YES
        - Are any of the cells or tissues alive when given? yes
"""

CLAIM_NOT_SAID = """\
Undecided
=========

The facts given do not settle it. Under the law of 23 November 2026 the class is undecided. Two
facts are still needed.

What is still needed
--------------------
- Is it meant to regenerate, repair or replace a human tissue?
- Is it meant to treat, prevent or diagnose through what the cells do: a pharmacological,
  immunological or metabolic action?

How the answer was reached
--------------------------
1. Is it classed as a gene therapy medicinal product? NO
   1.1. Does it meet the definition of a gene therapy medicinal product? NO
      1.1.1. Is it a medicinal product for human use? YES
             - Is it used in, or given to, people? yes (declared by the applicant)
             - Is it meant to treat, prevent or diagnose a disease, or to change how the body works?
               yes (declared by the applicant)
      1.1.2. Does the active substance contain, or consist of, a recombinant nucleic acid? NO
             - Does the product contain a nucleic acid that reaches the patient? no (declared by the
               applicant)
      1.1.3. Is it a biological medicinal product? YES
             - Does the product contain human or animal cells or tissues? yes (declared by the
               applicant)
      1.1.4. Is it given to change genes: to switch, mend, swap, add or remove a stretch of genetic
             code? NOT KNOWN, AND NOT NEEDED
      1.1.5. Does its effect come directly from that sequence or from what is expressed from it? NOT
             KNOWN, AND NOT NEEDED
      1.1.6. Exception: Is it a vaccine against an infectious disease? NOT KNOWN, AND NOT NEEDED
2. Is it classed as a tissue engineered product? NOT KNOWN
   2.1. Does it meet the definition of a tissue engineered product? NOT KNOWN
      2.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      2.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES
             - Does the product contain human or animal cells or tissues? yes
             - Do the cells have a nucleus? yes (declared by the applicant)
      2.1.3. Are the cells or tissues engineered? YES
         2.1.3.1. Were the cells or tissues substantially manipulated? YES
                  - What is done to the cells or tissues, step by step? culture or expansion
                    (declared by the applicant)
            2.1.3.1.1. Did enzymes take the tissue apart so that what matters for its use was lost?
                       NOT KNOWN, AND NOT NEEDED
            2.1.3.1.2. Is there another step that changes what matters for the intended use? NOT
                       KNOWN, AND NOT NEEDED
         2.1.3.2. Are the cells meant for another essential function in the patient than in the
                  donor? NO
                  - Do the cells do in the patient the same essential job as in the donor? yes
                    (declared by the applicant)
      2.1.4. Is it meant to regenerate, repair or replace a human tissue? NOT KNOWN
             - Is it meant to regenerate, repair or replace a human tissue? not known
      2.1.5. Exception: Are all cells and tissues dead, without acting principally as a medicine
             does? NO
             - Are any of the cells or tissues alive when given? yes (declared by the applicant)
         2.1.5.1. Does it contain human or animal cells or tissues, with a nucleus? YES (see step
                  2.1.2)
         2.1.5.2. Is the action of the cells the principal one (living cells always count so)? YES
                  - Are any of the cells or tissues alive when given? yes
   2.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
3. Is it classed as a somatic cell therapy medicinal product? NOT KNOWN
   3.1. Does it meet the definition of a somatic cell therapy medicinal product? NOT KNOWN
      3.1.1. Is it a medicinal product for human use? YES (see step 1.1.1)
      3.1.2. Does it contain human or animal cells or tissues, with a nucleus? YES (see step 2.1.2)
      3.1.3. Are the cells or tissues engineered? YES (see step 2.1.3)
      3.1.4. Is it meant to treat, prevent or diagnose through what its cells do in a
             pharmacological, immunological or metabolic way? NOT KNOWN
             - Is it meant to treat, prevent or diagnose through what the cells do: a
               pharmacological, immunological or metabolic action? not known
   3.2. Exception: Does it meet the definition of a gene therapy medicinal product? NO (see step
        1.1)
   3.3. Exception: Does it meet the definition of a tissue engineered product? NOT KNOWN (see step
        2.1)
4. Is it a combined advanced therapy medicinal product? NOT KNOWN, AND NOT NEEDED
"""
