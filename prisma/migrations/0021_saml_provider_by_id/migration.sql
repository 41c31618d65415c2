-- CreateIndex
CREATE INDEX "iam_saml_provider_id_idx" ON "iam_saml_provider"("id");
