using Acinaces.Emulator.ApiGateway;
using Acinaces.Emulator.ApiGateway.HttpApis;
using Acinaces.Emulator.DynamoDb;
using Acinaces.Emulator.ElastiCache;
using Acinaces.Emulator.EventBridge;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Kms;
using Acinaces.Emulator.Lambda;
using Acinaces.Emulator.S3;
using Acinaces.Emulator.SecretsManager;
using Acinaces.Emulator.Sns;
using Acinaces.Emulator.Sqs;
using Acinaces.Emulator.Sts;

namespace Acinaces.Emulator.Pipeline;

/// <summary>The services of the emulator. A service joins by one line here; all else it says itself (see <see cref="AwsService"/>).</summary>
internal static class ServiceCatalog
{
    public static IReadOnlyList<AwsService> Build(EmulatorContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var dynamoDb = new DynamoDbService(context);
        return
        [
            // One line per service, in alphabetical order, with a closing comma.
            // HTTP APIs come first: REST APIs take every request that is left on the port of the data plane.
            new ApiGatewayV2Service(context),
            new ApiGatewayService(context),
            dynamoDb,
            dynamoDb.Streams,
            new ElastiCacheService(context),
            new EventBridgeService(context),
            new IamService(context, context.Identities),
            new KmsService(context),
            new LambdaService(context),
            new S3Service(context),
            new SecretsManagerService(context),
            new SnsService(context),
            new SqsService(context),
            new StsService(context, context.Identities),
        ];
    }
}
