# Something of everything that this program serves and the provider knows. The endpoints are the test's.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "endpoint" { type = string }
variable "account" { type = string }
provider "aws" {
  region                      = "us-east-1"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  s3_use_path_style           = true
  endpoints {
    iam = var.endpoint
    sts = var.endpoint
    s3  = var.endpoint
  }
  default_tags {
    tags = { managed = "terraform" }
  }
}

data "aws_caller_identity" "who" {}
data "aws_iam_policy" "read_only" { name = "ReadOnlyAccess" }
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = [aws_iam_user.ana.arn]
    }
    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}
data "aws_iam_policy_document" "reports" {
  statement {
    sid       = "Reports"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"]
  }
}

resource "aws_iam_account_password_policy" "strict" {
  minimum_password_length        = 14
  require_symbols                = true
  require_numbers                = true
  require_uppercase_characters   = true
  require_lowercase_characters   = true
  allow_users_to_change_password = true
  max_password_age               = 90
  password_reuse_prevention      = 5
}
resource "aws_iam_account_alias" "alias" { account_alias = "team-${var.account}" }
resource "aws_iam_group" "staff" {
  name = "Staff"
  path = "/people/"
}
resource "aws_iam_user" "ana" {
  name                 = "ana"
  path                 = "/people/"
  permissions_boundary = data.aws_iam_policy.read_only.arn
  force_destroy        = true
  tags                 = { team = "größer als" }
}
resource "aws_iam_user_group_membership" "ana" {
  user   = aws_iam_user.ana.name
  groups = [aws_iam_group.staff.name]
}
resource "aws_iam_policy" "reports" {
  name        = "Reports"
  description = "Reads the reports"
  policy      = data.aws_iam_policy_document.reports.json
}
resource "aws_iam_group_policy_attachment" "reports" {
  group      = aws_iam_group.staff.name
  policy_arn = aws_iam_policy.reports.arn
}
resource "aws_iam_group_policy" "own" {
  name   = "own"
  group  = aws_iam_group.staff.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:GetUser", Resource = "*" }] })
}
resource "aws_iam_user_policy" "own" {
  name   = "own"
  user   = aws_iam_user.ana.name
  policy = data.aws_iam_policy_document.reports.json
}
resource "aws_iam_user_policy_attachment" "read" {
  user       = aws_iam_user.ana.name
  policy_arn = data.aws_iam_policy.read_only.arn
}
resource "aws_iam_access_key" "ana" { user = aws_iam_user.ana.name }
resource "aws_iam_user_login_profile" "ana" {
  user                    = aws_iam_user.ana.name
  password_reset_required = true
}
resource "aws_iam_virtual_mfa_device" "phone" { virtual_mfa_device_name = "phone" }
resource "aws_iam_role" "lead" {
  name                 = "Lead"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  max_session_duration = 7200
  description          = "Of those who lead"
}
resource "aws_iam_role_policy" "own" {
  name   = "own"
  role   = aws_iam_role.lead.id
  policy = data.aws_iam_policy_document.reports.json
}
resource "aws_iam_role_policy_attachment" "read" {
  role       = aws_iam_role.lead.name
  policy_arn = data.aws_iam_policy.read_only.arn
}
resource "aws_iam_instance_profile" "web" {
  name = "Web"
  role = aws_iam_role.lead.name
}
resource "aws_iam_service_linked_role" "batch" { aws_service_name = "batch.amazonaws.com" }
resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://token.actions.example.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}


resource "aws_s3_bucket" "reports" { bucket = "reports-${var.account}" }
resource "aws_s3_bucket_public_access_block" "reports" {
  bucket              = aws_s3_bucket.reports.id
  block_public_acls   = true
  block_public_policy = true
}
resource "aws_s3_object" "one" {
  bucket  = aws_s3_bucket.reports.id
  key     = "one.txt"
  content = "one"
}
