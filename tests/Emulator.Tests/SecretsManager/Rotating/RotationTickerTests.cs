using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Rotating;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tests.DynamoDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acinaces.Emulator.Tests.SecretsManager.Rotating;

public sealed class RotationTickerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    // The ticker asks for the time between finding a secret due and beginning its rotation: that is when the change comes.
    [Theory, InlineData("cancelled"), InlineData("deleted"), InlineData("rotated")]
    public async Task What_is_no_longer_due_when_it_would_begin_is_left_alone(string change)
    {
        var (journal, ids, clock) = (new VolatileJournal(), new IdSource(), new ChangingClock(Now));
        var sessions = new RoleSessions(clock, ids);
        var context = new EmulatorContext(new EmulatorOptions(), clock, journal, ids, new DeliveryRouter(), new AllowAll(), new IamState(journal, sessions), sessions, new EmulatorAddresses(), NullLoggerFactory.Instance);
        var secrets = new SecretStore(new StoppedClock(Now), journal, context.AtRest);
        var due = new Secret
        {
            Arn = "arn:aws:secretsmanager:eu-central-1:000000000000:secret:token-abcdef",
            Name = "token",
            Tags = [],
            CreatedAt = Now.AddDays(-30),
            ChangedAt = Now.AddDays(-30),
            Versions = [],
            Rotation = new SecretRotation(RotationBench.Function, Now.AddDays(-10)) { Rules = new RotationRules { AutomaticallyAfterDays = 5 } },
        };
        secrets.Put(due);
        var changed = change switch
        {
            "cancelled" => due with { Rotation = due.Rotation with { IsEnabled = false } },
            "deleted" => due with { DeletedAt = Now, PurgeAt = Now.AddDays(7) },
            _ => due with { Rotation = due.Rotation with { RotatedAt = Now } },
        };
        clock.OnFirstLook = () => secrets.Put(changed);
        using var ticker = new RotationTicker(secrets, new Rotator(secrets, new SecretDirectory(secrets, ids, clock), context), context);

        ticker.Start();
        await ticker.StopAsync();

        Assert.Equal(changed, Assert.Single(secrets.Rotated()));
    }

    private sealed class ChangingClock(DateTimeOffset now) : TimeProvider
    {
        public Action? OnFirstLook { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var change = OnFirstLook;
            OnFirstLook = null;
            change?.Invoke();
            return now;
        }
    }
}
