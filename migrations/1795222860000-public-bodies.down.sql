DROP TABLE public_body_alias;
DROP TABLE public_body;
DROP FUNCTION check_public_body;
DROP FUNCTION public_body_names;
DROP FUNCTION body_key;
