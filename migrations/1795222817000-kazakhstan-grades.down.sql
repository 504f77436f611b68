-- Limbs, grades and links go with their recommendations.
DELETE FROM recommendation USING document
WHERE document.id = recommendation.document_id
  AND (document.symbol, recommendation.paragraph) IN (
    ('CCPR/C/KAZ/CO/1', '7'), ('CCPR/C/KAZ/CO/1', '21'), ('CCPR/C/KAZ/CO/1', '25'), ('CCPR/C/KAZ/CO/1', '26'),
    ('CCPR/C/KAZ/CO/2', '18'), ('CCPR/C/KAZ/CO/2', '24'), ('CCPR/C/KAZ/CO/2', '54')
  );
