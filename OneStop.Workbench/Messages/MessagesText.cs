namespace OneStop.Workbench.Messages;

/// <summary>Marks where the texts of messages lie.</summary>
public sealed class MessagesText;
