using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Rotating;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class RotateSecret(SecretStore secrets, SecretDirectory directory, EmulatorContext context) : IAsyncOperation<RotateSecretRequest, RotateSecretResponse>
{
    private const int MaxArnLength = 2048;

    public IEnumerable<Permission> Permissions(RotateSecretRequest request, Caller caller)
    {
        var right = directory.Permission("secretsmanager:RotateSecret", request.SecretId, caller);
        return request.RotationLambdaARN is { } function ? [.. right, new Permission("lambda:InvokeFunction", function)] : right;
    }

    public async ValueTask<RotateSecretResponse> InvokeAsync(RotateSecretRequest request, Caller caller, CancellationToken cancellationToken)
    {
        SecretDirectory.RequireToken(request.ClientRequestToken);
        if (request.RotationLambdaARN is { Length: > MaxArnLength })
            throw SecretsManagerErrors.InvalidParameter("RotationLambdaARN must <= 2048 characters long.");
        if (request.RotationRules is { } rules)
            RotationWindow.Require(rules);
        var secret = directory.RequireLive(request.SecretId, caller);
        var function = request.RotationLambdaARN ?? secret.Rotation?.LambdaArn ?? throw SecretsManagerErrors.NoRotationFunction();
        await RequireCallableAsync(function, secret, cancellationToken);
        return Begin(request, function, caller);
    }

    private async Task RequireCallableAsync(string function, Secret secret, CancellationToken cancellationToken)
    {
        if (function.Split(':') is not ["arn", _, "lambda", _, _, "function", ..])
            throw SecretsManagerErrors.InvalidParameter("RotationLambdaARN must be the ARN of a Lambda function.");
        var answer = await context.Delivery.SendAsync(new DeliveryRequest(function, ReadOnlyMemory<byte>.Empty, Rotator.Sender(secret)) { DryRun = true }, cancellationToken);
        if (!answer.Accepted)
            throw answer.ErrorCode == "AccessDeniedException" ? SecretsManagerErrors.FunctionNotAllowed() : SecretsManagerErrors.FunctionNotFound();
    }

    private RotateSecretResponse Begin(RotateSecretRequest request, string function, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        var now = context.Clock.GetUtcNow();
        if (secret.Unfinished is { } unfinished)
        {
            if (unfinished.Id == request.ClientRequestToken)
                return new RotateSecretResponse(secret.Arn, secret.Name, unfinished.Id);
            Reattempt(secret, unfinished.Id, now);
            throw SecretsManagerErrors.RotationUnfinished();
        }
        var token = request.ClientRequestToken ?? context.Ids.Uuid();
        // A repeated call whose rotation is complete already.
        if (secret.FindVersion(token) is not null)
            return new RotateSecretResponse(secret.Arn, secret.Name, token);
        var rotation = secret.Rotation is { } known ? known with { LambdaArn = function, IsEnabled = true } : new SecretRotation(function, now);
        secrets.Put(directory.Announce(secret, token) with
        {
            Rotation = rotation with
            {
                Rules = request.RotationRules ?? rotation.Rules,
                ConfiguredAt = request.RotationRules is null ? rotation.ConfiguredAt : now,
                Attempt = new RotationAttempt(token, now, OnlyTests: request.RotateImmediately == false),
            },
        });
        return new RotateSecretResponse(secret.Arn, secret.Name, token);
    });

    // The caller is refused, and the rotation that stands in its way gets another try at once.
    private void Reattempt(Secret secret, string token, DateTimeOffset now)
    {
        if (secret.Rotation is { } rotation)
            secrets.Put(secret with { Rotation = rotation with { Attempt = (rotation.Attempt ?? new RotationAttempt(token, now)) with { NotBefore = now } } });
    }
}
