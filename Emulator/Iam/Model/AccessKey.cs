namespace Acinaces.Emulator.Iam.Model;

internal sealed record AccessKey(string Id, string Secret, string UserName, bool IsActive, DateTimeOffset CreateDate);
