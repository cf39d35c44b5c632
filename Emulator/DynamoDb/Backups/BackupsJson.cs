using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>How the shapes of backups are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BackupDefinition))]
[JsonSerializable(typeof(CreateBackupRequest))]
[JsonSerializable(typeof(CreateBackupResponse))]
[JsonSerializable(typeof(BackupRequest))]
[JsonSerializable(typeof(BackupDescriptionResponse))]
[JsonSerializable(typeof(ListBackupsRequest))]
[JsonSerializable(typeof(ListBackupsResponse))]
[JsonSerializable(typeof(RestoreTableFromBackupRequest))]
[JsonSerializable(typeof(RestoreTableToPointInTimeRequest))]
[JsonSerializable(typeof(TableDescriptionResponse))]
internal sealed partial class BackupsJson : JsonSerializerContext;
