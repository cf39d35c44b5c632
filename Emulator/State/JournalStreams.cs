namespace Acinaces.Emulator.State;

/// <summary>Who owns which number in the journal. Numbers are part of the file format: add, never change.</summary>
internal static class JournalStreams
{
    public const byte DynamoDb = 1;
    public const byte Iam = 2;
    public const byte SecretsManager = 3;
    public const byte Kms = 4;
    public const byte Sqs = 5;
    public const byte Sns = 6;
    public const byte EventBridge = 7;
    public const byte Lambda = 8;
    public const byte ApiGateway = 9;
    public const byte ElastiCache = 10;
    public const byte Logs = 11;
    public const byte S3 = 12;
    public const byte DynamoDbExports = 13;
    public const byte DynamoDbImports = 14;
    public const byte HttpApis = 15;
}
