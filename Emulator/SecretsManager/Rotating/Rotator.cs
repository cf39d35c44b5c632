using System.Buffers;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.SecretsManager.Rotating;

/// <summary>Calls the rotation function of a secret step after step. Labels are moved by the function; a step that fails leaves them alone.</summary>
/// <remarks>Source: Secrets Manager user guide, "Lambda rotation functions".</remarks>
internal sealed partial class Rotator(SecretStore secrets, SecretDirectory directory, EmulatorContext context)
{
    private const string TestStep = "testSecret";

    private static readonly string[] _allSteps = ["createSecret", "setSecret", TestStep, "finishSecret"];

    private readonly ILogger _logger = context.Logging.CreateLogger<Rotator>();

    /// <summary>Secrets Manager itself, acting for a secret.</summary>
    public static DeliverySender Sender(Secret secret) => new("secretsmanager.amazonaws.com", secret.Arn, secret.Arn.Split(':')[4]);

    /// <summary>Begins the rotation that a secret's schedule asks for; one that is unfinished is tried again instead.</summary>
    /// <returns>Null when nothing is due: it was cancelled or deleted meanwhile, a rotation has begun, or a value was put by hand.</returns>
    public Secret? BeginDue(Secret secret, DateTimeOffset now)
    {
        if (secret.Rotation is not { Attempt: null } rotation || !(RotationWindow.NextOf(secret)?.Start <= now))
            return null;
        var token = secret.Unfinished?.Id ?? context.Ids.Uuid();
        return (secret.Unfinished is null ? directory.Announce(secret, token) : secret) with
        {
            Rotation = rotation with { Attempt = new RotationAttempt(token, now) },
        };
    }

    /// <summary>Makes one try of an attempt, and notes how it ended.</summary>
    public async Task TryAsync(string arn, RotationAttempt attempt, CancellationToken cancellationToken)
    {
        foreach (var step in attempt.OnlyTests ? [TestStep] : _allSteps)
        {
            if (Current(arn, attempt) is not { Rotation: { } rotation } secret)
                return;
            if (await CallAsync(secret, rotation.LambdaArn, attempt.Token, step, cancellationToken) is { } error)
            {
                StepFailed(_logger, step, arn, error);
                await NoteAsync(arn, attempt, attempt.OnlyTests ? Tested : Failed);
                return;
            }
        }
        await NoteAsync(arn, attempt, attempt.OnlyTests ? Tested : Completed);
    }

    /// <returns>What went wrong; null when nothing did.</returns>
    private async Task<string?> CallAsync(Secret secret, string function, string token, string step, CancellationToken cancellationToken)
    {
        var request = new DeliveryRequest(function, Payload(secret.Arn, token, step), Sender(secret)) { RequestResponse = true };
        var answer = await context.Delivery.SendAsync(request, cancellationToken);
        return !answer.Accepted ? answer.ErrorCode ?? "InternalFailure" : answer.FunctionFailed ? "the function failed" : null;
    }

    private Secret? Current(string arn, RotationAttempt attempt) =>
        secrets.Rotated().FirstOrDefault(secret => secret.Arn == arn && secret.DeletedAt is null && IsUnderWay(secret, attempt));

    private static bool IsUnderWay(Secret secret, RotationAttempt attempt) => secret.Rotation?.Attempt?.Token == attempt.Token;

    // An attempt that was cancelled meanwhile leaves no trace.
    private async Task NoteAsync(string arn, RotationAttempt attempt, Func<Secret, SecretRotation, RotationAttempt, Secret> outcome)
    {
        secrets.Update(arn, secret => secret.Rotation is { } rotation && IsUnderWay(secret, attempt) ? outcome(secret, rotation, attempt) : null);
        await context.Journal.CommitAsync();
    }

    // The function said it was done; whether it is, the label says.
    private Secret Completed(Secret secret, SecretRotation rotation, RotationAttempt attempt) => secret.VersionIn(Stage.Current)?.Id == attempt.Token
        ? secret with { Rotation = rotation with { RotatedAt = context.Clock.GetUtcNow(), Attempt = null } }
        : Failed(secret, rotation, attempt);

    private Secret Failed(Secret secret, SecretRotation rotation, RotationAttempt attempt)
    {
        var now = context.Clock.GetUtcNow();
        var failures = attempt.Failures + 1;
        return secret with
        {
            Rotation = failures == SecretsManagerLimits.MaxRotationTries
                ? rotation with { Attempt = null, GivenUpAt = now }
                : rotation with { Attempt = attempt with { Failures = failures, NotBefore = now + (SecretsManagerLimits.RotationPause * Math.Pow(2, attempt.Failures)) } },
        };
    }

    private static Secret Tested(Secret secret, SecretRotation rotation, RotationAttempt attempt) =>
        secret with { Versions = [.. secret.Versions.Where(version => version.Id != attempt.Token)], Rotation = rotation with { Attempt = null } };

    private static ReadOnlyMemory<byte> Payload(string arn, string token, string step)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("Step"u8, step);
        writer.WriteString("SecretId"u8, arn);
        writer.WriteString("ClientRequestToken"u8, token);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    [LoggerMessage(2201, LogLevel.Warning, "Rotation step {Step} of {Secret} failed: {Reason}.")]
    private static partial void StepFailed(ILogger logger, string step, string secret, string reason);
}
