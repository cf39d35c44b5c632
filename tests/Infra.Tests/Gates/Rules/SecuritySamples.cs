namespace Acinaces.Infra.Tests.Gates.Rules;

/// <summary>Samples of the rules about secrecy and rights.</summary>
internal static class SecuritySamples
{
    public static IReadOnlyList<RuleSample> All =>
    [
        new("EncryptionAtRest",
            """
            "T": {"Type": "AWS::DynamoDB::Table", "Properties": {"SSESpecification": {"SSEEnabled": true}}},
            "B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketEncryption": {"ServerSideEncryptionConfiguration": [{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}}},
            "Q": {"Type": "AWS::SQS::Queue", "Properties": {"SqsManagedSseEnabled": true}},
            "N": {"Type": "AWS::SNS::Topic", "Properties": {"KmsMasterKeyId": "alias/n"}},
            "S": {"Type": "AWS::SecretsManager::Secret", "Properties": {"KmsKeyId": "alias/s"}},
            "G": {"Type": "AWS::Logs::LogGroup", "Properties": {"KmsKeyId": "arn:l"}},
            "C": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"AtRestEncryptionEnabled": true}},
            "V": {"Type": "AWS::Backup::BackupVault", "Properties": {"EncryptionKeyArn": "arn:v"}},
            "R": {"Type": "AWS::ECR::Repository", "Properties": {"EncryptionConfiguration": {"EncryptionType": "KMS"}}}
            """,
            ("\"SSEEnabled\": true", "\"SSEEnabled\": false", "/T Properties.SSESpecification: AWS::DynamoDB::Table is not encrypted"),
            ("\"SSEAlgorithm\": \"AES256\"", "", "/B Properties.BucketEncryption"),
            ("\"SqsManagedSseEnabled\": true", "\"SqsManagedSseEnabled\": false", "/Q Properties.SqsManagedSseEnabled"),
            ("\"KmsMasterKeyId\": \"alias/n\"", "", "/N Properties.KmsMasterKeyId"),
            ("\"KmsKeyId\": \"alias/s\"", "", "/S Properties.KmsKeyId"),
            ("\"KmsKeyId\": \"arn:l\"", "", "/G Properties.KmsKeyId"),
            ("\"AtRestEncryptionEnabled\": true", "", "/C Properties.AtRestEncryptionEnabled"),
            ("\"EncryptionKeyArn\": \"arn:v\"", "", "/V Properties.EncryptionKeyArn"),
            ("\"EncryptionType\": \"KMS\"", "", "/R Properties.EncryptionConfiguration")),
        new("EncryptionInTransit",
            """
            "B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "b"}},
            "P": {"Type": "AWS::S3::BucketPolicy", "Properties": {"Bucket": {"Ref": "B"}, "PolicyDocument": {"Statement": [
              {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}},
            "C": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"TransitEncryptionEnabled": true}},
            "D": {"Type": "AWS::ApiGateway::DomainName", "Properties": {"SecurityPolicy": "TLS_1_2"}},
            "F": {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": {"DefaultCacheBehavior": {"ViewerProtocolPolicy": "redirect-to-https"},
              "CacheBehaviors": [{"ViewerProtocolPolicy": "https-only"}], "ViewerCertificate": {"MinimumProtocolVersion": "TLSv1.2_2021"}}}}
            """,
            ("\"Deny\"", "\"Allow\"", "/B Properties: no AWS::S3::BucketPolicy denies requests without TLS"),
            ("\"Bucket\": {\"Ref\": \"B\"}", "\"Bucket\": \"other\"", "/B Properties: no AWS::S3::BucketPolicy"),
            ("aws:SecureTransport", "aws:SourceVpc", "/B Properties: no AWS::S3::BucketPolicy"),
            ("\"TransitEncryptionEnabled\": true", "", "/C Properties.TransitEncryptionEnabled"),
            ("TLS_1_2", "TLS_1_0", "/D Properties.SecurityPolicy"),
            ("redirect-to-https", "allow-all", "/F Properties.DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy"),
            ("https-only", "allow-all", "/F Properties.DistributionConfig.CacheBehaviors.0.ViewerProtocolPolicy"),
            ("TLSv1.2_2021", "TLSv1.1_2016", "/F Properties.DistributionConfig.ViewerCertificate.MinimumProtocolVersion")),
        new("BlockedPublicAccess",
            """
            "B": {"Type": "AWS::S3::Bucket", "Properties": {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true}}},
            "P": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": ["q"], "PolicyDocument": {"Statement": [
              {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sqs:SendMessage", "Resource": "*", "Condition": {"ArnEquals": {"aws:SourceArn": "arn:t"}}}]}}},
            "L": {"Type": "AWS::Lambda::Permission", "Properties": {"Principal": "events.amazonaws.com", "SourceArn": "arn:r"}},
            "M": {"Type": "AWS::Lambda::Permission", "Properties": {"Principal": "secretsmanager.amazonaws.com", "SourceAccount": "111122223333"}},
            "G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [{"CidrIp": "10.0.0.0/16"}]}},
            "I": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"CidrIpv6": "fd00::/8"}},
            "N": {"Type": "AWS::EC2::Subnet", "Properties": {"MapPublicIpOnLaunch": false}}
            """,
            ("\"BlockPublicPolicy\": true", "\"BlockPublicPolicy\": false", "/B Properties.PublicAccessBlockConfiguration.BlockPublicPolicy: the bucket could be made public"),
            (", \"Condition\": {\"ArnEquals\": {\"aws:SourceArn\": \"arn:t\"}}", "", "/P Properties.PolicyDocument: q lets everybody sqs:SendMessage"),
            ("\"events.amazonaws.com\"", "\"*\"", "/L Properties.Principal: everybody may call the function"),
            (", \"SourceArn\": \"arn:r\"", "", "/L Properties.SourceArn"),
            (", \"SourceAccount\": \"111122223333\"", "", "/M Properties.SourceAccount"),
            ("10.0.0.0/16", "0.0.0.0/0", "/G Properties.SecurityGroupIngress.0: the whole internet may connect"),
            ("fd00::/8", "::/0", "/I Properties: the whole internet may connect"),
            ("\"MapPublicIpOnLaunch\": false", "\"MapPublicIpOnLaunch\": true", "/N Properties.MapPublicIpOnLaunch")),
        new("KeyRotation",
            """
            "K": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true}},
            "S": {"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "ECC_NIST_P256"}}
            """,
            ("\"EnableKeyRotation\": true", "", "/K Properties.EnableKeyRotation: the key is never rotated"),
            ("ECC_NIST_P256", "SYMMETRIC_DEFAULT", "/S Properties.EnableKeyRotation")),
        new("NamedWildcards",
            """
            "R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "Policies": [{"PolicyDocument": {"Statement": [
              {"Effect": "Allow", "Action": ["xray:PutTraceSegments"], "Resource": "*"},
              {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-central-1:111122223333:table/acinaces-test-orders/index/*"}]}}]}},
            "K": {"Type": "AWS::KMS::Key", "Properties": {"KeyPolicy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}]}}}
            """,
            ("dynamodb:GetItem", "dynamodb:*", "/R Properties.Policies.0.PolicyDocument: r may do dynamodb:*: name the actions"),
            ("xray:PutTraceSegments", "sqs:SendMessage", "r may sqs:SendMessage on *: name the resources"),
            ("table/acinaces-test-orders/index/*", "table/*", "r may dynamodb:GetItem on arn:aws:dynamodb:eu-central-1:111122223333:table/*"),
            ("\"Action\": \"dynamodb:GetItem\"", "\"NotAction\": \"dynamodb:DeleteItem\"", "r allows everything but what is listed"),
            ("111122223333:root", "999999999999:root", "/K Properties.KeyPolicy")),
        new("TrustedPrincipals",
            """
            "R": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "r", "AssumeRolePolicyDocument": {"Statement": [
              {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}},
            "W": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "w", "AssumeRolePolicyDocument": {"Statement": [
              {"Effect": "Allow", "Principal": {"Federated": "arn:oidc"}, "Action": "sts:AssumeRoleWithWebIdentity",
               "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:a/b:environment:test"}}}]}}}
            """,
            ("{\"Service\": \"lambda.amazonaws.com\"}", "{\"AWS\": \"*\"}", "/R Properties.AssumeRolePolicyDocument: r can be taken by everybody"),
            ("githubusercontent.com:aud", "githubusercontent.com:actor", "w does not check the audience"),
            ("repo:a/b:environment:test", "*", "w does not check the subject"),
            ("githubusercontent.com:sub", "githubusercontent.com:job", "w does not check the subject")),
        new("NoSecretsInVariables",
            """
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"Environment": {"Variables": {"SECRET_ARN_EXCHANGE": "arn:aws:secretsmanager:x", "LOG_LEVEL": "INFO"}}}}
            """,
            ("LOG_LEVEL", "DB_PASSWORD", "/F Properties.Environment.Variables.DB_PASSWORD: looks like a secret"),
            ("\"INFO\"", "\"AKIAIOSFODNN7EXAMPLE\"", "Variables.LOG_LEVEL: looks like a secret"),
            ("\"INFO\"", "\"{{resolve:secretsmanager:s:SecretString}}\"", "Variables.LOG_LEVEL: looks like a secret")),
        new("StatefulProtection",
            """
            "T": {"Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": {"DeletionProtectionEnabled": true}},
            "U": {"Type": "AWS::Cognito::UserPool", "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain", "Properties": {"DeletionProtection": "ACTIVE"}},
            "F": {"Type": "AWS::Lambda::Function", "Properties": {}}
            """,
            ("\"DeletionPolicy\": \"Retain\"", "\"DeletionPolicy\": \"Delete\"", "/T DeletionPolicy: AWS::DynamoDB::Table goes with its stack"),
            ("\"UpdateReplacePolicy\": \"Retain\", \"Properties\": {\"DeletionProtectionEnabled\"", "\"Properties\": {\"DeletionProtectionEnabled\"", "/T UpdateReplacePolicy"),
            ("\"DeletionProtectionEnabled\": true", "", "/T Properties.DeletionProtectionEnabled"),
            ("ACTIVE", "INACTIVE", "/U Properties.DeletionProtection")) { Environment = "production" },
    ];
}
