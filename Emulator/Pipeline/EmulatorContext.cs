using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Pipeline;

/// <summary>What every service is built from.</summary>
internal sealed record EmulatorContext(
    EmulatorOptions Options,
    TimeProvider Clock,
    IJournal Journal,
    IdSource Ids,
    DeliveryRouter Delivery,
    IAuthorizer Authorizer,
    IamState Identities,
    RoleSessions RoleSessions,
    EmulatorAddresses Addresses,
    ILoggerFactory Logging)
{
    /// <summary>Bytes that are too many for the journal.</summary>
    public BlobStore Blobs { get; init; } = BlobStore.Open(Options.DataDirectory, Options.Durable);

    /// <summary>Seals what must not be readable where the state is kept.</summary>
    public AtRestKey AtRest { get; init; } = AtRestKey.Open(Options.DataDirectory);
}
