namespace Acinaces.Infra.Gates.Nag;

/// <summary>What cdk-nag would have otherwise, and why it is right as it is. The only list: nothing is suppressed in a stack.</summary>
public static class NagExceptions
{
    private const string OwnRows = "the rows of one table's indexes, streams or items have no names of their own; the part before the wildcard is one resource of ours";

    private const string NoLogOfLogs = "holds logs: to log who touches logs would write logs without end";

    private const string CanBeHadAgain = "what it holds is public, made from the repository or can be made again";

    private const string WithoutResource = "actions that AWS cannot restrict to a resource; the rule NamedWildcards holds the closed list";

    private const string WrittenOnce = "holds logs: each file is written once, under a name of its own";

    private const string OnlyKeysOfS3 = "encrypted with S3's keys, the only ones that log delivery can write with unasked";

    /// <summary>All exceptions, sorted by rule.</summary>
    public static IReadOnlyList<NagException> All { get; } =
    [
        new("APIGWCacheEnabledAndEncrypted", "*-api/Stage", "only collections that say so may be answered from the cache, and those entries are encrypted; a remembered balance or order would be a wrong one"),
        new("APIGWRequestValidation", "*-api/Api", "the validators stand in the API's OpenAPI document, where the rule does not look; a test holds each route against them"),
        new("APIGWSSLEnabled", "*-api/Stage", "behind the stage are functions, which the gateway calls by permission; a client certificate proves nothing to them"),
        new("CloudFrontDistributionGeoRestrictions", "*-edge/*", "countries are blocked by the firewall's rule, for site and API alike"),
        new("CognitoUserPoolMFA", "*-identity/UserPool", "each user decides whether a second factor is asked for at login; advanced security asks by risk, and what is dangerous asks for it again"),
        new("DynamoDBInBackupPlan", "*-tables/*", "the stack Backup selects every table by its ARN; the rule looks within one stack"),
        new("ElastiCacheClusterNonDefaultPort", "*-cache/*", "only the functions' security group reaches the port, with TLS and a token; another number hides nothing"),
        new("ElastiCacheRedisClusterAutomaticBackup", "*-cache/*", "everything in the cache can be computed again from the tables; production keeps a week of snapshots to start warm"),
        new("ElastiCacheRedisClusterMultiAZ", "acinaces-test-cache/*", "test has one node, and may lose it"),
        new("IAMNoInlinePolicy", "*", "each role's rights are derived from its own grants and belong to nobody else; a managed policy could be attached to others"),
        new("IAMNoManagedPolicies", "*-functions/* Policy::*/AWSLambdaENIManagementAccess", "exactly the right to join the network, whose interfaces have no names before they exist"),
        new("IAMNoManagedPolicies", "*-backup/* Policy::*/AWSBackupServiceRolePolicyFor*", "what AWS Backup needs changes with AWS Backup"),
        new("IAMNoManagedPolicies", "*-cicd/GithubInspect Policy::*", "reads settings of every service, also of those added later, and no data"),
        new("IAMNoManagedPolicies", "acinaces-account/GatewayLogging Policy::*", "the one policy that API Gateway's documentation names for its logs"),
        new("IAMNoWildcardPermissions", "*-cicd/Github* Resource::arn:aws:*acinaces-*", "what the pipeline acts on begins with this environment's name and ends in what AWS or a later stack draws"),
        new("IAMNoWildcardPermissions", "* Resource::arn:aws:dynamodb:*:table/acinaces-*", OwnRows),
        new("IAMNoWildcardPermissions", "* Resource::arn:aws:s3:::acinaces-*/*", OwnRows),
        new("IAMNoWildcardPermissions", "*-functions/* Resource::arn:aws:logs:*:log-group:/aws/lambda/acinaces-*:\\*", OwnRows),
        new("IAMNoWildcardPermissions", "*-functions/* Resource::arn:aws:secretsmanager:*:secret:/acinaces/*/exchanges/\\*", "keys of exchanges are registered while the system runs, each a secret below this path"),
        new("IAMNoWildcardPermissions", "*-functions/* Resource::\\*", WithoutResource),
        new("IAMNoWildcardPermissions", "*-workflows/* Resource::\\*", WithoutResource),
        new("IAMNoWildcardPermissions", "*-cicd/GithubInspect Resource::\\*", WithoutResource),
        new("IAMNoWildcardPermissions", "*-functions/ReleaseRole Resource::arn:aws:cloudwatch:*:alarm:acinaces-*", "CodeDeploy asks for the alarms of the functions it releases, which carry this environment's name"),
        new("IAMNoWildcardPermissions", "*-storage/AuditLogsReplicationRole Resource::arn:aws:kms:*:key/\\*", "a key of the other region has an id that AWS draws; a condition names it by its alias"),
        new("LambdaConcurrency", "*-functions/*", "a reservation takes from all others; those have one that must never wait, and the API's throttle bounds the rest"),
        new("LambdaDLQ", "*-functions/*", "failed calls go to the destination of the function's EventInvokeConfig, with their answer; a dead-letter queue would get the event alone"),
        new("LambdaEventSourceMappingDestination", "*-functions/*Work", "mappings of queues take no destination: the queue itself moves what fails to its dead letters"),
        new("LambdaStarPermissions", "*-functions/*", "tells IAMNoWildcardPermissions once more, without the values"),
        new("S3BucketLoggingEnabled", "*-edge/CdnLogs", NoLogOfLogs),
        new("S3BucketLoggingEnabled", "*/SiteFirewall", NoLogOfLogs),
        new("S3BucketLoggingEnabled", "*/ApiFirewall", NoLogOfLogs),
        new("S3BucketLoggingEnabled", "*-edge/Site", "CloudFront alone reads it, and CloudFront logs its readers"),
        new("S3BucketLoggingEnabled", "*-recovery/AuditLogsReplica", "nobody reads the copy before the day the first region is lost; accesses to the original are logged"),
        new("S3BucketReplicationEnabled", "*-edge/*", CanBeHadAgain),
        new("S3BucketReplicationEnabled", "*-firewall/*", "logs are needed for as long as the region they tell of"),
        new("S3BucketReplicationEnabled", "*-recovery/*", "is the copy"),
        new("S3BucketReplicationEnabled", "acinaces-test-storage/*", "test may lose its region"),
        new("S3BucketReplicationEnabled", "acinaces-production-storage/*", "audit records, which alone must outlive the region, are replicated; the archive is made from the tables, whose backups are copied"),
        new("S3BucketVersioningEnabled", "*-edge/*", WrittenOnce),
        new("S3BucketVersioningEnabled", "*-firewall/*", WrittenOnce),
        new("S3DefaultEncryptionKMS", "*-edge/Site", "public pages"),
        new("S3DefaultEncryptionKMS", "*-edge/*", OnlyKeysOfS3),
        new("S3DefaultEncryptionKMS", "*-firewall/*", OnlyKeysOfS3),
        new("S3DefaultEncryptionKMS", "*-storage/*", "encrypted with S3's keys; a key of ours is for audit records, whose readers must be told apart"),
        new("SNSRedrivePolicy", "*/*Mailbox*", "an alert that cannot be mailed stays in the alarm's history, and critical ones in a queue as well"),
        new("SNSRedrivePolicy", "*-alerts/*ToPhone", "critical alerts lie in a queue as well"),
        new("SQSQueueDLQ", "*-alerts/*DlqQueue", "is a queue of dead letters; those it collects name it in another stack"),
        new("SQSRedrivePolicy", "*-alerts/*DlqQueue", "is a queue of dead letters"),
        new("SecretsManagerRotationEnabled", "*-secrets/Exchange*", "exchanges give no API to make keys with: a person makes them and enters them"),
        new("SecretsManagerRotationEnabled", "*-secrets/Ai*", "vendors of AI give no API to make keys with: a person makes them and enters them"),
        new("SecretsManagerRotationEnabled", "*-secrets/Infra*", "the cache's token is turned outside this stack (decision 012); the rule looks within one"),
        new("StepFunctionStateMachineAllLogsToCloudWatch", "acinaces-production-workflows/*", "what passes between states holds positions and prices of tenants, so production logs failures alone"),
        new("TimestreamDatabaseCustomerManagedKey", "*-time-series/*", "prices are public; the key that AWS manages in the account encrypts them"),
        new("VPCDefaultSecurityGroupClosed", "*-network/Network", "CloudFormation cannot change the default group, and nothing of ours is in it"),
        new("VPCNoNACLs", "*-network/*", "wanted as the second fence behind the security groups"),
        new("VPCNoUnrestrictedRouteToIGW", "*-network/PublicRoute", "the public subnets hold the ways out of the private ones and nothing else"),
    ];

    /// <summary>The exception a finding falls under. Absent where it has to be looked at.</summary>
    public static NagException? Of(NagFinding finding) => All.FirstOrDefault(exception => exception.Covers(finding));
}
