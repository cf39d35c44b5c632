using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class DescribeSecret(SecretDirectory directory) : IOperation<DescribeSecretRequest, DescribeSecretResponse>
{
    public IEnumerable<Permission> Permissions(DescribeSecretRequest request, Caller caller) => directory.Permission("secretsmanager:DescribeSecret", request.SecretId, caller);

    public DescribeSecretResponse Invoke(DescribeSecretRequest request, Caller caller)
    {
        var secret = directory.Require(request.SecretId, caller);
        return new DescribeSecretResponse
        {
            ARN = secret.Arn,
            Name = secret.Name,
            Description = secret.Description,
            KmsKeyId = secret.KmsKeyId,
            RotationEnabled = secret.Rotation?.IsEnabled == true,
            RotationLambdaARN = secret.Rotation?.LambdaArn,
            RotationRules = secret.Rotation?.Rules,
            LastRotatedDate = secret.Rotation?.RotatedAt,
            NextRotationDate = RotationWindow.NextOf(secret)?.LastSecond,
            LastChangedDate = secret.ChangedAt,
            LastAccessedDate = secret.AccessedAt,
            DeletedDate = secret.DeletedAt,
            Tags = [.. secret.Tags.Select(tag => new Tag(tag.Key, tag.Value))],
            VersionIdsToStages = secret.VersionIdsToStages,
            CreatedDate = secret.CreatedAt,
        };
    }
}
