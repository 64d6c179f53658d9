// Alliances as the first review of PS54 writes them, and cases that have come some way.
export const sence = {
  id: 'sence',
  nombre: 'SENCE Maule',
  tipo_vinculo: 'convenio_declarado',
  objetivo_estrategico: 'Capacitación',
  estado: 'vigente',
};

// From its start to the decision whether to look for partners.
export async function caseUpTo(server, businessKey, { vinculos = [], agregar = false } = {}) {
  const id = await server.start('ana', businessKey);
  await server.complete(id, 'ana', 'revisar_alianzas', { vinculos });
  await server.complete(id, 'ana', 'registrar_estudio');
  await server.complete(id, 'ana', 'diagnosticar_necesidades');
  await server.complete(id, 'ana', 'evaluar_nuevas_redes', {
    agregar_redes: agregar,
    fundamento_redes: 'Bastan las que hay',
  });
  return id;
}
