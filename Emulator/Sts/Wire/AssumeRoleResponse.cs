using Acinaces.Emulator.Iam;

namespace Acinaces.Emulator.Sts.Wire;

internal sealed record AssumeRoleResponse(SessionCredentials Credentials, AssumedRoleUser AssumedRoleUser);
